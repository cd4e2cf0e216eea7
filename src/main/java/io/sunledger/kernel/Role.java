package io.sunledger.kernel;

/** What a unit owes to a task. */
public enum Role {
    /** 牵头单位, 牵头, 协调. */
    LEAD,
    /** 责任单位, 落实单位, 负责, 落实. */
    RESPONSIBLE,
    /** 配合, 配合单位, 会办单位, 协办. */
    SUPPORT
}
