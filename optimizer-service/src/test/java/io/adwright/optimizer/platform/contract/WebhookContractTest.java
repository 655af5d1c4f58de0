package io.adwright.optimizer.platform.contract;

class WebhookContractTest extends AdPlatformContract {
  @Override
  protected World open() {
    return new WebhookWorld();
  }
}
