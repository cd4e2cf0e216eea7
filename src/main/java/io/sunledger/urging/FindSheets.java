package io.sunledger.urging;

import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.SheetState;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which sheets to list; null asks for nothing. */
@Input("UrgingSheetFilter")
public record FindSheets(
        @Id @Nullable UUID planId,
        @Id @Nullable UUID unitId,
        @Id @Nullable UUID dutyId,
        @Nullable SheetState state,
        @Nullable Colour colour) {
    public static final FindSheets ALL = new FindSheets(null, null, null, null, null);
}
