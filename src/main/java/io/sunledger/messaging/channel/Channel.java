package io.sunledger.messaging.channel;

import io.smallrye.mutiny.Uni;
import io.sunledger.messaging.domain.ChannelKind;

/** A way out of the house. */
public interface Channel {
    boolean serves(ChannelKind kind);

    /** Sends it, outside any transaction. A failure counts as an outcome that may be better later. */
    Uni<Outcome> send(Parcel parcel);
}
