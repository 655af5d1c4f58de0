package io.adwright.optimizer.platform.contract;

class SimulatorContractTest extends AdPlatformContract {
  @Override
  protected World open() {
    return SimulatorWorld.open();
  }
}
