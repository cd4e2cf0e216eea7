package io.sunledger.export.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a ledger as a table, from left to right; the last ones are for whoever reads it back, and hidden. */
public enum LedgerColumn {
    SERIAL("序号", 5, Kind.NUMBER, Use.SHOWN),
    ITEM("条目", 14, Kind.TEXT, Use.SHOWN),
    TASK("任务内容", 30, Kind.TEXT, Use.SHOWN),
    UNIT("责任单位", 12, Kind.TEXT, Use.SHOWN),
    ROLE("责任类型", 9, Kind.WORD, Use.SHOWN),
    DUE("完成时限", 11, Kind.DAY, Use.SHOWN),
    MEASURES("频次与指标", 13, Kind.TEXT, Use.SHOWN),
    LIGHT("亮灯", 6, Kind.WORD, Use.SHOWN),
    PERIOD("报送时间", 11, Kind.DAY, Use.SHOWN),
    STAGE("填报环节", 8, Kind.WORD, Use.SHOWN),
    STATE("进展状态", 8, Kind.WORD, Use.FILLED_IN),
    DONE("工作进展", 26, Kind.TEXT, Use.FILLED_IN),
    EFFECT("成效", 12, Kind.TEXT, Use.FILLED_IN),
    PROBLEMS("存在问题", 12, Kind.TEXT, Use.FILLED_IN),
    NEXT_STEPS("下一步打算", 12, Kind.TEXT, Use.FILLED_IN),
    VALUES("指标完成值", 9, Kind.NUMBER, Use.FILLED_IN),
    COUNTS("完成次数", 7, Kind.NUMBER, Use.FILLED_IN),
    EVIDENCE("佐证数", 7, Kind.NUMBER, Use.SHOWN),
    CLOSE_OUT("销号情况", 8, Kind.WORD, Use.SHOWN),
    GRADE("评定等次", 7, Kind.WORD, Use.SHOWN),
    CLOSED_ON("销号日期", 11, Kind.DAY, Use.SHOWN),
    SAVED_ON("填报更新", 11, Kind.DAY, Use.SHOWN),
    DUTY_ID("责任事项编号", 38, Kind.TEXT, Use.HIDDEN),
    PERIOD_ID("报送时间编号", 38, Kind.TEXT, Use.HIDDEN),
    REPORT_VERSION("填报版本", 8, Kind.NUMBER, Use.HIDDEN),
    SHOWN_MARK("校验一", 14, Kind.TEXT, Use.HIDDEN),
    FILLED_IN_MARK("校验二", 14, Kind.TEXT, Use.HIDDEN);

    /** What stands in a column; a number may be several, one a line, and is text then. */
    enum Kind {
        TEXT,
        /** A word of a closed set. */
        WORD,
        DAY,
        NUMBER
    }

    /** For whom a column is. */
    enum Use {
        SHOWN,
        /** The unit writes into it. */
        FILLED_IN,
        HIDDEN
    }

    private static final List<LedgerColumn> ALL = List.of(values());
    static final List<LedgerColumn> ALL_FILLED_IN = of(Use.FILLED_IN);
    /** What must come back as it was; rows may be sorted and numbered anew. */
    static final List<LedgerColumn> ALL_FIXED =
            of(Use.SHOWN).stream().filter(column -> column != SERIAL).toList();

    private final String head;
    private final int width;
    private final Kind kind;
    private final Use use;

    LedgerColumn(String head, int width, Kind kind, Use use) {
        this.head = head;
        this.width = width;
        this.kind = kind;
        this.use = use;
    }

    static List<LedgerColumn> all() {
        return ALL;
    }

    /** How many of them are printed: the first ones. */
    static int printed() {
        return DUTY_ID.ordinal();
    }

    static Optional<LedgerColumn> headed(String head) {
        return ALL.stream().filter(column -> column.head.equals(head)).findFirst();
    }

    private static List<LedgerColumn> of(Use use) {
        return Arrays.stream(values()).filter(column -> column.use == use).toList();
    }

    public String head() {
        return head;
    }

    /** In characters of the sheet's font. */
    int width() {
        return width;
    }

    Kind kind() {
        return kind;
    }

    Use use() {
        return use;
    }
}
