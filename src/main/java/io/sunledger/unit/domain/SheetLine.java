package io.sunledger.unit.domain;

import java.util.List;

/**
 * A line of a sheet.
 *
 * @param number as the sheet shows it, from 1
 * @param cells without the blanks around them
 */
public record SheetLine(int number, List<String> cells) {
    public SheetLine {
        cells = cells.stream().map(String::strip).toList();
    }

    String cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
