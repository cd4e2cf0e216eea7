package io.sunledger.kernel;

/** The unit of a time limit (时限): hours and days run through holidays, working days (工作日) do not. */
public enum LimitUnit {
    HOUR,
    DAY,
    WORKING_DAY
}
