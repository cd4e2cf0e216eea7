package io.sunledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same random moves as in {@link CloseOutLifeTest}, made through the doors of the running service, on a real database. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class CloseOutWalkTest {
    private static final int MOVES = 120;

    @Inject
    Towns towns;

    @Inject
    DutyDriver.Doors doors;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_the_service_does_is_what_the_model_says(long seed) {
        var random = new Random(seed);
        var model = new LifeModel();
        try (var duty = new DutyDriver(towns.anew(), doors)) {
            var way = new ArrayList<Move>();
            for (var i = 0; i < MOVES; i++) {
                var move = Move.any(random);
                way.add(move);
                make(move, duty, model, "seed " + seed + ", " + way);
            }
            assertThat(model.closeOuts).as("seed %d", seed).contains("REOPENED").hasSizeGreaterThan(3);
        }
    }

    private static void make(Move move, DutyDriver duty, LifeModel model, String way) {
        var before = duty.observed();
        var allowed = LifeModel.mayAtAll(move) && model.allows(move);
        var refusal = duty.refusalOf(move);
        var after = duty.observed();

        assertThat(refusal == null)
                .as("%s: %s at the end of %s", move, refusal, way)
                .isEqualTo(allowed);
        if (!allowed) {
            assertThat(after).as(way).isEqualTo(before);
        }
        assertThat(after.closeOuts()).as(way).isEqualTo(model.closeOuts);
        assertThat(after.closed()).as(way).isEqualTo(model.closed());
        assertThat(after.files()).as(way).isEqualTo(model.files);
        assertThat(after.links()).as(way).isEqualTo(model.liveLinks + model.deadLinks);
        assertThat(after.stage()).as(way).isEqualTo(model.stage);
        assertFirstOnesStand(before.settled(), after.settled());
    }

    /** What is over stays as it is, word for word, but for the last, which may be reopened. */
    private static void assertFirstOnesStand(List<String> before, List<String> after) {
        var past = Math.max(0, before.size() - 1);
        assertThat(after.subList(0, past)).isEqualTo(before.subList(0, past));
    }
}
