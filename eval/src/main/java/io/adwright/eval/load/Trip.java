package io.adwright.eval.load;

/** The runs of one phase: ready to be sent, and already watched for. */
public interface Trip {
  /** Sends run {@code run}, counted from 0, and does not wait for its end. */
  void send(int run);

  Arrivals arrivals();

  /** Returns what is known about the runs that have not arrived, for whoever must find out why. */
  String complaint();
}
