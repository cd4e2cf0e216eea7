package io.sunledger.export.domain;

/** Where a job is. */
public enum JobState {
    /** 等待中: no node has taken it yet. */
    WAITING,
    /** 进行中: a node works on it. */
    RUNNING,
    /** 已完成. */
    DONE,
    /** 失败: the code says why. */
    FAILED,
    /** 已取消: by its maker. */
    CANCELLED;

    /** Whether nothing will come of it any more but what is there. */
    public boolean isOver() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
