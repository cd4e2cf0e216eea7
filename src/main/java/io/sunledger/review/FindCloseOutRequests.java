package io.sunledger.review;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which of the close-outs that wait for the office to list; null asks for nothing. */
@Input("CloseOutRequestFilter")
public record FindCloseOutRequests(
        @Id @Nullable UUID planId, @Id @Nullable UUID unitId) {
    public static final FindCloseOutRequests ALL = new FindCloseOutRequests(null, null);
}
