package io.sunledger.kernel;

/** What sort of body a unit is. */
public enum UnitKind {
    /** 部门: a department of the government itself. */
    DEPARTMENT,
    /** 区县政府: the government of a district, county or county-level city. */
    COUNTY_GOVERNMENT,
    /** 镇街: a town, township or street. */
    TOWN,
    /** 管委会: the committee that manages a park, zone or community. */
    MANAGEMENT_COMMITTEE,
    /** 国有企业、公共企事业单位: an enterprise or institution that serves the public. */
    PUBLIC_ENTERPRISE,
    /** 垂直管理单位: a body here that a higher level runs. */
    VERTICAL_BODY
}
