package io.sunledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.review.DutyDriver.Observed;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same random moves as in {@link CloseOutLifeTest}, made through the doors of the running service, on a real database. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class CloseOutWalkTest {
    private static final int MOVES = 100;
    private static final int WALKS = 3;

    @Inject
    Towns towns;

    @Inject
    DutyDriver.Doors doors;

    /** By the model alone: walks on which a duty is closed out, reopened and closed out once more. */
    static LongStream walks_worth_the_time() {
        return LongStream.iterate(1, seed -> seed + 1)
                .filter(seed -> {
                    var model = new LifeModel();
                    moves(seed).stream().filter(LifeModel::mayAtAll).forEach(model::allows);
                    return model.closeOuts.contains("REOPENED") && model.closed();
                })
                .limit(WALKS);
    }

    @ParameterizedTest
    @MethodSource("walks_worth_the_time")
    void what_the_service_does_is_what_the_model_says(long seed) {
        var model = new LifeModel();
        try (var duty = new DutyDriver(towns.anew(), doors)) {
            var now = duty.observed();
            var way = new ArrayList<Move>();
            for (var move : moves(seed)) {
                way.add(move);
                now = make(move, now, duty, model, "seed " + seed + ", " + way);
            }
        }
    }

    private static List<Move> moves(long seed) {
        var random = new Random(seed);
        return Stream.generate(() -> Move.any(random)).limit(MOVES).toList();
    }

    private static Observed make(Move move, Observed before, DutyDriver duty, LifeModel model, String way) {
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
        return after;
    }

    /** What is over stays as it is, word for word, but for the last, which may be reopened. */
    private static void assertFirstOnesStand(List<String> before, List<String> after) {
        var past = Math.max(0, before.size() - 1);
        assertThat(after.subList(0, past)).isEqualTo(before.subList(0, past));
    }
}
