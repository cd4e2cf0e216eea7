package io.sunledger.duty;

import static io.sunledger.testing.Await.answer;
import static io.sunledger.testing.Town.group;
import static io.sunledger.testing.Town.task;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.kernel.Role;
import io.sunledger.kernel.UnitKind;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** Says how long it takes to issue a plan of 4,000 duties; the machine decides, so nothing is asserted about it. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class IssueSpeedTest {
    private static final Logger LOG = Logger.getLogger(IssueSpeedTest.class);
    private static final int UNITS = 80;
    private static final int TASKS = 50;

    @Inject
    Towns towns;

    @Inject
    DutyRollUps rollUps;

    @Test
    void a_plan_of_4000_duties_is_issued_whole() {
        var town = towns.anew();
        IntStream.range(0, UNITS).forEach(i -> town.unit("town" + i, UnitKind.TOWN));
        var towns = town.group("各镇街", UnitKind.TOWN);
        var tasks = IntStream.range(0, TASKS)
                .mapToObj(i -> task("公开事项" + i, null, group(Role.RESPONSIBLE, towns)))
                .toArray(Work[]::new);

        for (var round = 1; round <= 3; round++) {
            var started = System.nanoTime();
            var plan = town.plan(List.of(), tasks);
            var took = Duration.ofNanos(System.nanoTime() - started);

            LOG.infof("round %d: %d duties issued in %d ms", round, UNITS * TASKS, took.toMillis());
            assertThat(answer(() -> rollUps.ofPlans(List.of(plan), town.office())))
                    .extracting(DutyCounts::total)
                    .containsExactly(UNITS * TASKS);
        }
    }
}
