package io.sunledger.urging.domain;

/** How documents write a sheet's number. */
public final class SheetNumber {
    private SheetNumber() {}

    /** {@code 督〔2022〕12号}. */
    public static String written(int year, int number) {
        return "督〔" + year + "〕" + number + "号";
    }
}
