package io.adwright.optimizer.platform.contract;

class MetaContractTest extends AdPlatformContract {
  @Override
  protected World open() {
    return new MetaWorld();
  }
}
