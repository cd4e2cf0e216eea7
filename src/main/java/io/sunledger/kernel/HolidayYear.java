package io.sunledger.kernel;

import java.util.List;

/**
 * What the notices say of a year's holidays.
 *
 * @param notices in the order in which they were issued: what a later one says of a day holds
 */
public record HolidayYear(int year, List<HolidayNotice> notices) {
    public HolidayYear {
        notices = List.copyOf(notices);
    }
}
