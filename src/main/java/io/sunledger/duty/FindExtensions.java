package io.sunledger.duty;

import io.sunledger.duty.domain.ExtensionState;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which extensions to list; null asks for nothing. */
@Input("ExtensionFilter")
public record FindExtensions(
        @Id @Nullable UUID planId,
        @Id @Nullable UUID unitId,
        @Nullable ExtensionState state) {
    public static final FindExtensions ALL = new FindExtensions(null, null, null);
}
