package io.sunledger.undertaking;

import io.sunledger.undertaking.domain.HandOverState;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which hand-overs to list; null asks for nothing. */
@Input("HandOverFilter")
public record FindHandOvers(
        @Nullable HandOverState state,
        @Id @Nullable UUID unitId,
        @Id @Nullable UUID dutyId) {
    public static final FindHandOvers ALL = new FindHandOvers(null, null, null);
}
