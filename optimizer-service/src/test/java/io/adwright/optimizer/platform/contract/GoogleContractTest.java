package io.adwright.optimizer.platform.contract;

class GoogleContractTest extends AdPlatformContract {
  @Override
  protected World open() {
    return new GoogleWorld();
  }
}
