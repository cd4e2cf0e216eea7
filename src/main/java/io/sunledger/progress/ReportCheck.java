package io.sunledger.progress;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.ReportingFrame;
import io.sunledger.plan.ReportingPeriodView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a report, so that it is said at once. */
final class ReportCheck {
    static final int LONGEST_TEXT = 5000;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_TIMES = 1_000_000;

    private final ReportingFrame frame;
    private final List<Breach> breaches = new ArrayList<>();

    private ReportCheck(ReportingFrame frame) {
        this.frame = frame;
    }

    /**
     * A report that nothing is wrong with.
     *
     * @param state how far the unit is
     */
    record Sound(ReportingPeriodView period, DutyState state) {}

    /** @throws Refused report.breaches */
    static Sound check(SaveReport report, ReportingFrame frame) {
        var check = new ReportCheck(frame);
        var period = frame.period(report.period());
        var state = report.content().state();
        check.refuse(period.isEmpty(), "/periodId", "report.unknownPeriod", report.period());
        check.refuse(state == null, "/state", "report.noState");
        check.texts(report.content());
        check.values(report.content().values());
        check.counts(report.content().counts());
        if (!check.breaches.isEmpty()) {
            throw Refused.forAll("report.breaches", check.breaches);
        }
        return new Sound(period.orElseThrow(), Objects.requireNonNull(state));
    }

    private void texts(ReportContent content) {
        var begun = content.state() != null && content.state() != DutyState.NOT_STARTED;
        refuse(begun && content.done().isBlank(), "/done", "report.noText");
        text("/done", content.done());
        text("/effect", content.effect());
        text("/problems", content.problems());
        text("/nextSteps", content.nextSteps());
    }

    private void text(String path, String text) {
        refuse(text.length() > LONGEST_TEXT, path, "report.textTooLong", text.length(), LONGEST_TEXT);
        // PostgreSQL stores no such character
        refuse(text.indexOf('\0') >= 0, path, "report.textUnreadable");
    }

    private void values(List<TargetValue> values) {
        var named = new HashSet<@Nullable UUID>();
        for (var i = 0; i < values.size(); i++) {
            var path = "/values/" + i;
            var value = values.get(i);
            name(frame.targets(), value.targetId(), path + "/targetId", "report.unknownTarget");
            refuse(!named.add(value.targetId()), path + "/targetId", "report.twice", value.targetId());
            refuse(!isWritable(value.value()), path + "/value", "report.value", MOST_DIGITS, MOST_DECIMALS);
        }
    }

    private void counts(List<FrequencyCount> counts) {
        var named = new HashSet<@Nullable UUID>();
        for (var i = 0; i < counts.size(); i++) {
            var path = "/counts/" + i;
            var times = counts.get(i);
            name(frame.frequencies(), times.frequencyId(), path + "/frequencyId", "report.unknownFrequency");
            refuse(!named.add(times.frequencyId()), path + "/frequencyId", "report.twice", times.frequencyId());
            refuse(times.count() < 0 || times.count() > MOST_TIMES, path + "/count", "report.count", MOST_TIMES);
        }
    }

    private void name(List<UUID> known, @Nullable UUID id, String path, String code) {
        refuse(id == null || !known.contains(id), path, code, String.valueOf(id));
    }

    // 1e999999999 is one digit to read and a billion to write
    private static boolean isWritable(@Nullable BigDecimal value) {
        return value != null
                && value.scale() <= MOST_DECIMALS
                && (long) value.precision() - value.scale() <= MOST_DIGITS;
    }

    private void refuse(boolean wrong, String path, String code, @Nullable Object... facts) {
        if (wrong) {
            breaches.add(Breach.at(path, code, facts));
        }
    }
}
