package io.sunledger.kernel;

/**
 * How a document itself may be made public (公开属性): 政府信息公开条例 (国令第711号), chapters two to four; the words on the
 * document are those of the index card.
 */
public enum Disclosure {
    /** 主动公开. */
    PROACTIVE("主动公开"),
    /** 依申请公开. */
    ON_REQUEST("依申请公开"),
    /** 不予公开. */
    WITHHELD("不予公开");

    private final String words;

    Disclosure(String words) {
        this.words = words;
    }

    /** As documents print it. */
    public String words() {
        return words;
    }
}
