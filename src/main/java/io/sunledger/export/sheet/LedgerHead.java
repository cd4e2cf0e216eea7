package io.sunledger.export.sheet;

import io.sunledger.export.domain.LedgerSubject;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What stands over a ledger.
 *
 * @param title such as {@code 测试市2022年政务公开工作要点任务台账}
 * @param scope what it is of, in words: the plan and its number, or the period
 * @param government the code of the government whose it is
 * @param madeOn the day on which it is written
 * @param zone in which its days begin
 */
public record LedgerHead(
        String title, String scope, String government, LedgerSubject of, LocalDate madeOn, ZoneId zone) {
    /** The name of a file with this ledger, without what no file system takes. */
    public String fileName(String extension) {
        var name = title.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "").strip();
        var brief = name.length() > 100 ? name.substring(0, 100) : name;
        return brief + '_' + madeOn.toString().replace("-", "") + '.' + extension;
    }
}
