package io.sunledger.messaging.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * When messages leave the house: never in quiet hours nor on days that are not worked on, and what can wait at one hour a day.
 *
 * @param quietFrom when quiet hours begin; they may run over midnight
 * @param quietTo when they end
 * @param digestAt when the day's digest goes out
 */
public record Rhythm(LocalTime quietFrom, LocalTime quietTo, LocalTime digestAt, Predicate<LocalDate> isWorkingDay) {
    /** No holidays are longer; a calendar without any working day must not be searched for ever. */
    private static final int LONGEST_REST = 60;

    /** The first moment from now on at which a message of this urgency may go. */
    public ZonedDateTime earliest(Urgency urgency, ZonedDateTime now) {
        return switch (urgency) {
            case PROMPT -> afterQuiet(now);
            case DIGEST -> afterQuiet(nextDigest(now));
        };
    }

    private ZonedDateTime nextDigest(ZonedDateTime now) {
        var digest = now.with(digestAt);
        if (digest.isBefore(now)) {
            digest = digest.plusDays(1);
        }
        for (var days = 0; days < LONGEST_REST && !isWorkingDay.test(digest.toLocalDate()); days++) {
            digest = digest.plusDays(1);
        }
        return digest;
    }

    private ZonedDateTime afterQuiet(ZonedDateTime now) {
        var moment = now;
        // two steps a day at most: to its beginning, to the end of its quiet hours
        for (var steps = 0; steps < 2 * LONGEST_REST; steps++) {
            if (!isWorkingDay.test(moment.toLocalDate())) {
                moment = moment.toLocalDate().plusDays(1).atStartOfDay(moment.getZone());
            } else if (isQuiet(moment.toLocalTime())) {
                moment = endOfQuiet(moment);
            } else {
                return moment;
            }
        }
        return moment;
    }

    private boolean isQuiet(LocalTime time) {
        return quietFrom.isBefore(quietTo)
                ? !time.isBefore(quietFrom) && time.isBefore(quietTo)
                : !quietFrom.equals(quietTo) && (!time.isBefore(quietFrom) || time.isBefore(quietTo));
    }

    private ZonedDateTime endOfQuiet(ZonedDateTime moment) {
        var end = moment.with(quietTo);
        return end.isAfter(moment) ? end : end.plusDays(1);
    }
}
