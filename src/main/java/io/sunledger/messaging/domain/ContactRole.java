package io.sunledger.messaging.domain;

/** As what a person is written to. */
public enum ContactRole {
    /** 联络员. */
    OFFICER,
    /** 审批人. */
    APPROVER,
    /** 单位主要负责人. */
    HEAD,
    /** 政务公开办. */
    OFFICE
}
