import type { components } from './schema';

type Schemas = components['schemas'];

export type Money = Schemas['MoneyView'];
export type Trace = Schemas['TraceView'];
export type TraceItem = Schemas['TraceItem'];
export type TraceList = Schemas['TraceList'];
export type TraceNews = Schemas['TraceNews'];
export type StepNews = Schemas['StepNews'];
export type Step = Schemas['StepView'];
export type Timeline = Schemas['TimelineView'];
export type Campaign = Schemas['CampaignView'];
export type Diagnosis = Schemas['DiagnosisView'];
export type Recall = Schemas['RecallView'];
export type Strategy = Schemas['StrategyView'];
export type Copy = Schemas['CopyView'];
export type Execution = Schemas['ExecutionView'];
export type Decision = Schemas['DecisionView'];
export type Finding = Schemas['FindingView'];
export type Evidence = Schemas['EvidenceView'];
export type Proposal = Schemas['ProposalView'];
export type Provenance = Schemas['ProvenanceView'];
export type Kpis = Schemas['KpisView'];
export type Rule = Schemas['RuleView'];
export type ImportAnswer = Schemas['ImportAnswer'];
export type RunStatus = Timeline['status'];
export type Problem = Schemas['Problem'];
