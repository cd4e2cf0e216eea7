package io.sunledger.history;

/** A kind of act; each feature lists its own in an enum. */
public interface Act {
    /** Stable, two words with a dot: {@code duty.received}; its name for people is the wording {@code act.duty.received}. */
    String code();
}
