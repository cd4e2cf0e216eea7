package io.sunledger.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sunledger.kernel.Ids;
import io.sunledger.succession.LineageView.What;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineageChainTest {
    private static final Instant CARRIED = Instant.parse("2023-03-01T02:00:00Z");
    private static final Instant AGAIN = Instant.parse("2024-02-28T02:00:00Z");
    private static final Instant CLOSED = Instant.parse("2024-10-08T02:00:00Z");

    private final LineageChain chain = new LineageChain(ZoneId.of("Asia/Shanghai"));
    private final UUID first = Ids.next();
    private final UUID second = Ids.next();
    private final UUID third = Ids.next();

    @Test
    void promised_2022_carried_2023_closed_2024() {
        assertThat(chain.of(List.of(
                        link(first, 2022, null, second, null, null),
                        link(second, 2023, CARRIED, third, null, null),
                        link(third, 2024, AGAIN, null, CLOSED, null))))
                .extracting(LineageView::what, LineageView::year, LineageView::dutyId, LineageView::at)
                .containsExactly(
                        tuple(What.PROMISED, 2022, first, Instant.parse("2022-07-17T16:00:00Z")),
                        tuple(What.CARRIED, 2023, second, CARRIED),
                        tuple(What.CARRIED, 2024, third, AGAIN),
                        tuple(What.CLOSED, 2024, third, CLOSED));
    }

    @Test
    void what_was_never_carried_is_promised_and_open() {
        assertThat(chain.of(List.of(link(first, 2022, null, null, null, null))))
                .extracting(LineageView::what, LineageView::at)
                .containsExactly(tuple(What.PROMISED, Instant.parse("2022-07-17T16:00:00Z")), tuple(What.OPEN, null));
    }

    @Test
    void what_a_plan_withdrew_ends_so() {
        assertThat(chain.of(List.of(link(first, 2022, null, null, null, CLOSED))))
                .extracting(LineageView::what)
                .containsExactly(What.PROMISED, What.WITHDRAWN);
    }

    @Test
    void two_promises_that_went_on_as_one_are_both_told() {
        assertThat(chain.of(List.of(
                        link(first, 2022, null, third, null, null),
                        link(second, 2022, null, third, null, null),
                        link(third, 2023, CARRIED, null, null, null))))
                .extracting(LineageView::what, LineageView::dutyId)
                .containsExactly(
                        tuple(What.PROMISED, first),
                        tuple(What.PROMISED, second),
                        tuple(What.CARRIED, third),
                        tuple(What.OPEN, third));
    }

    private LineageLink link(
            UUID duty,
            int year,
            @Nullable Instant carriedAt,
            @Nullable UUID carriedTo,
            @Nullable Instant closedAt,
            @Nullable Instant withdrawnAt) {
        return new LineageLink(
                first,
                duty,
                Ids.next(),
                Ids.next(),
                year,
                LocalDate.of(year, 7, 18),
                carriedAt,
                carriedTo,
                closedAt,
                withdrawnAt);
    }
}
