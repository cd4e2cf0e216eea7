package io.sunledger.kernel;

import java.time.LocalDate;
import java.util.List;

/**
 * What the State Council says of a year's holidays (部分节假日安排的通知), or of a change to them.
 *
 * @param number of the document: 国办发明电〔2021〕11号
 */
public record HolidayNotice(String number, String title, LocalDate issuedOn, List<Holiday> holidays) {
    public HolidayNotice {
        holidays = List.copyOf(holidays);
    }

    /**
     * A stretch of days off.
     *
     * @param firstDay may lie in the year before: the New Year of 2019 began on 30 December 2018
     * @param makeUpDays days on which one works for it (调休上班)
     */
    public record Holiday(String name, LocalDate firstDay, LocalDate lastDay, List<LocalDate> makeUpDays) {
        public Holiday {
            makeUpDays = List.copyOf(makeUpDays);
        }
    }
}
