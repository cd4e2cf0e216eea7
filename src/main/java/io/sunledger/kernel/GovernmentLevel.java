package io.sunledger.kernel;

/** How high a government stands. */
public enum GovernmentLevel {
    /** 省、自治区、直辖市. */
    PROVINCE,
    /** 设区的市、州. */
    CITY,
    /** 县、县级市、市辖区. */
    COUNTY,
    /** 乡、镇、街道. */
    TOWN
}
