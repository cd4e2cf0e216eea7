package io.sunledger.kernel;

/** The period in which recurring work comes back (频次): "每季度至少1次" has the cycle QUARTER. */
public enum Cycle {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
}
