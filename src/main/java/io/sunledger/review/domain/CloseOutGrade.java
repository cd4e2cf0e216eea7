package io.sunledger.review.domain;

/** How good the work was that is closed out; what each means is published under {@code closeOutGrades}. */
public enum CloseOutGrade {
    /** 优秀. */
    EXCELLENT("closeOutGrade.excellent", "closeOutGrade.excellent.meaning"),
    /** 良好. */
    GOOD("closeOutGrade.good", "closeOutGrade.good.meaning"),
    /** 合格. */
    PASS("closeOutGrade.pass", "closeOutGrade.pass.meaning"),
    /** 不合格: not closed out, but done over by a new date. */
    FAIL("closeOutGrade.fail", "closeOutGrade.fail.meaning");

    private final String word;
    private final String meaning;

    CloseOutGrade(String word, String meaning) {
        this.word = word;
        this.meaning = meaning;
    }

    /** Under which code its name stands in the wording. */
    public String word() {
        return word;
    }

    /** Under which code its definition stands in the wording. */
    public String meaning() {
        return meaning;
    }

    public boolean closesOut() {
        return step() == CloseOutStep.GRANT;
    }

    /** What to give it does to the close-out. */
    CloseOutStep step() {
        return switch (this) {
            case EXCELLENT, GOOD, PASS -> CloseOutStep.GRANT;
            case FAIL -> CloseOutStep.FAIL;
        };
    }
}
