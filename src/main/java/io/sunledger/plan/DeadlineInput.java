package io.sunledger.plan;

import io.sunledger.kernel.Deadline;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** A deadline, as it is sent. */
@Input("DeadlineInput")
public record DeadlineInput(
        @NonNull String text,
        @NonNull LocalDate due,
        @Nullable Boolean wholeYear) {
    public Deadline said() {
        Needed.all("deadlines: text, due", text, due);
        return new Deadline(text, due, Boolean.TRUE.equals(wholeYear));
    }
}
