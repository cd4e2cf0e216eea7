package io.sunledger.platform.graphql;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Whatever can be looked up by its id (Relay global object identification); an id is given once, over all types. */
public interface Node {
    @Id
    @NonNull
    UUID getId();
}
