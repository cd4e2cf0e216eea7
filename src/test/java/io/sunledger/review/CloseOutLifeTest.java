package io.sunledger.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.duty.domain.Duty;
import io.sunledger.duty.domain.Obligation;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Role;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.TargetView;
import io.sunledger.review.domain.CloseOut;
import io.sunledger.review.domain.CloseOutGrade;
import io.sunledger.review.domain.CloseOutState;
import io.sunledger.review.domain.CloseOutWaiver;
import io.sunledger.review.domain.CloseOuts;
import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Signature;
import io.sunledger.review.domain.Unmet;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;
import org.jspecify.annotations.Nullable;

/** Whatever is done to a duty, in whatever order: what becomes of it is what {@link LifeModel} says. */
class CloseOutLifeTest {
    private static final Instant NOW = Instant.parse("2022-12-15T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2022, 12, 15);
    private static final Map<CloseOutState, AtomicInteger> REACHED = new EnumMap<>(CloseOutState.class);

    @Property(tries = 5000)
    void what_becomes_of_a_duty_is_what_the_model_says(@ForAll("moves") List<Move> moves) {
        var life = new Life();
        moves.forEach(life::make);
        life.closeOuts.forEach(closeOut -> REACHED.computeIfAbsent(closeOut.state(), state -> new AtomicInteger())
                .incrementAndGet());
    }

    @AfterContainer
    static void every_end_was_reached_many_times() {
        for (var state : CloseOutState.values()) {
            var reached = REACHED.getOrDefault(state, new AtomicInteger()).get();
            assertThat(state == CloseOutState.NOT_ASKED || reached > 100)
                    .as("%s was reached %d times", state, reached)
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Arbitraries.randomValue(Move::any)
                .list()
                .ofMinSize(1)
                .ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    /** A duty with all that belongs to it; the real parts, without a database. */
    private static final class Life {
        private static final UUID TARGET = new UUID(0, 1);
        private static final UUID FREQUENCY = new UUID(0, 2);

        private final LifeModel model = new LifeModel();
        private final CloseOut.Subject subject =
                new CloseOut.Subject("town", new UUID(1, 1), new UUID(1, 2), new UUID(1, 3));
        private final Obligation owed = new Obligation(
                new UUID(2, 1), new UUID(2, 2), subject.unit(), null, Role.LEAD, LocalDate.of(2022, 12, 31), true);
        private final Duty duty = new Duty(subject.duty(), subject.government(), subject.plan(), owed);
        private final List<CloseOut> closeOuts = new ArrayList<>();
        private final List<CloseOutWaiver> waivers = new ArrayList<>();
        private final List<CloseOutCondition> conditions = List.of(
                new EvidenceThere(), new LinksAlive(), new ReportAccepted(), new TargetsReached(), new TimesCounted());
        private final List<Move> way = new ArrayList<>();
        private int page;

        void make(Move move) {
            var before = states();
            var missing = model.missingStill();
            var hands = Set.copyOf(model.hands);
            var refusal = refusalOf(move);
            var allowed = model.allows(move);
            way.add(move);
            assertThat(refusal == null)
                    .as("%s after %s: %s, by the model %s", move, before, refusal, allowed)
                    .isEqualTo(allowed);
            if (move instanceof Move.AddLink && allowed) {
                page++;
            }
            assertThat(states()).isEqualTo(model.closeOuts);
            assertThat(duty.closedAt() != null).isEqualTo(model.closed());
            assertFirstOnesStand(before, allowed);
            if (!before.equals(states()) && model.closed()) {
                assertThat(missing).as("missing and not waived").isEmpty();
                assertThat(hands).as("who reported").doesNotContain(move.by());
            }
        }

        private void assertFirstOnesStand(List<String> before, boolean allowed) {
            var now = states();
            assertThat(now).hasSizeGreaterThanOrEqualTo(before.size());
            if (!allowed) {
                assertThat(now).isEqualTo(before);
            }
            var past = Math.max(0, before.size() - 1);
            assertThat(now.subList(0, past)).isEqualTo(before.subList(0, past));
            assertThat(closeOuts).extracting(CloseOut::number).isEqualTo(numbers(closeOuts.size()));
            assertThat(now.stream().filter(Set.of("ASKED", "GRANTED")::contains).count())
                    .isLessThanOrEqualTo(1);
        }

        private static List<Integer> numbers(int many) {
            return IntStream.rangeClosed(1, many).boxed().toList();
        }

        /** The code of the refusal, or null where it is done. */
        private @Nullable String refusalOf(Move move) {
            try {
                act(move);
                return null;
            } catch (Refused refused) {
                return refused.code();
            }
        }

        private void act(Move move) {
            if (move instanceof Move.Amend amend) {
                amend(amend.owed());
                return;
            }
            duty.requireOwed();
            if (move instanceof Move.Ask ask) {
                closeOuts.add(
                        new CloseOuts(closeOuts).ask(subject, new CloseOut.Asking(signed(ask.by()), "已全部公开", "[]")));
                waivers.clear();
            } else if (isDecision(move)) {
                decide(move, latest());
            } else {
                work(move);
            }
        }

        private void decide(Move move, CloseOut closeOut) {
            var by = signed(move.by());
            if (move instanceof Move.Withdraw) {
                closeOut.withdraw(by, null);
            } else if (move instanceof Move.Reopen) {
                closeOut.reopen(by, "检查发现未更新");
                duty.reopen();
            } else if (move instanceof Move.Refuse) {
                closeOut.refuse(by, hands(), "材料不全");
            } else if (move instanceof Move.Waive waive) {
                var waiving = new CloseOutWaiver.Waiving(key(waive.what()), "已有其他材料证明");
                waivers.add(closeOut.waive(by, hands(), waiving, missing()));
            } else if (move instanceof Move.Grade grade) {
                var failed = grade.grade() == CloseOutGrade.FAIL;
                var grading = new CloseOut.Grading(grade.grade(), failed ? "质量不高" : null, failed ? TODAY : null);
                closeOut.grade(by, hands(), grading, TODAY, missing());
                if (grade.grade().closesOut()) {
                    duty.closeOut(NOW);
                }
            }
        }

        /** Evidence and reports are facts here; that a closed duty takes none, the duty says. */
        private void work(Move move) {
            duty.requireOpen();
            if (!copyAllows(move)) {
                throw new Refused("other.feature");
            }
        }

        /** What other features would say is asked of a model that has gone the same way. */
        private boolean copyAllows(Move move) {
            var copy = new LifeModel();
            way.forEach(copy::allows);
            return copy.allows(move);
        }

        private void amend(boolean isOwed) {
            if (isOwed) {
                duty.follow(owed);
            } else {
                duty.withdraw(NOW);
            }
        }

        private List<Unmet> missing() {
            return CloseOutWaiver.without(Conditions.unmet(conditions, facts()), waivers);
        }

        private DutyFacts facts() {
            var dead = model.deadLinks > 0
                    ? List.of(new DutyFacts.DeadPage(pageId(), "https://czj.example.gov.cn/1"))
                    : List.<DutyFacts.DeadPage>of();
            return new DutyFacts(
                    hands(),
                    new DutyFacts.Evidence(model.files, model.liveLinks, 0, dead),
                    new DutyFacts.Accepted(
                            model.stage.equals("accepted"),
                            Map.of(TARGET, BigDecimal.valueOf(model.acceptedValue)),
                            Map.of(FREQUENCY, model.acceptedCount)),
                    new DutyFacts.Demanded(
                            List.of(new TargetView(TARGET, owed.task(), "不少于10场", BigDecimal.TEN, null, "场", "发布会")),
                            List.of(new FrequencyView(FREQUENCY, owed.task(), "每季度至少1次", Cycle.QUARTER, 1)),
                            LocalDate.of(2022, 7, 18),
                            TODAY));
        }

        private Unmet.Key key(Shortfall what) {
            return new Unmet.Key(
                    what,
                    switch (what) {
                        case NO_EVIDENCE, NO_REPORT -> null;
                        case DEAD_LINK -> pageId();
                        case TARGET_UNMET -> TARGET;
                        case COUNT_SHORT -> FREQUENCY;
                    });
        }

        private UUID pageId() {
            return new UUID(3, page);
        }

        private Set<String> hands() {
            return model.hands.stream().map(Life::account).collect(Collectors.toSet());
        }

        private CloseOut latest() {
            if (closeOuts.isEmpty()) {
                throw Refused.notFound("closeOut", subject.duty());
            }
            return closeOuts.get(closeOuts.size() - 1);
        }

        private List<String> states() {
            return closeOuts.stream().map(closeOut -> closeOut.state().name()).toList();
        }

        private static boolean isDecision(Move move) {
            return move instanceof Move.Withdraw
                    || move instanceof Move.Reopen
                    || move instanceof Move.Refuse
                    || move instanceof Move.Waive
                    || move instanceof Move.Grade;
        }

        private static Signature signed(int person) {
            return new Signature(account(person), "某人", NOW);
        }

        private static String account(int person) {
            return "test#" + person;
        }
    }
}
