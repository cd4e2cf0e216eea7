package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.regex.Pattern;

/** The heading sentence of a section. */
final class Headline {
    /** Longer first sentences are text. */
    static final int LONGEST = 36;

    private static final int FARTHEST = 160;
    private static final Pattern NOTE = Pattern.compile("\\([^()。]{0,40}?(?:单位|部门|负责|牵头|落实|配合)[^()]{0,3}[:)、,]");

    private Headline() {}

    /** The first sentence, without its full stop, or the first line. */
    static SourceSpan of(SourceText source, SourceSpan section) {
        var text = source.folded();
        int to = section.from();
        int limit = Math.min(section.to(), section.from() + FARTHEST);
        while (to < limit) {
            char c = text.charAt(to);
            if (c == '。'
                    || c == '\n' && !goesOn(source, section, to)
                    || c == '(' && NOTE.matcher(text).region(to, limit).lookingAt()) {
                break;
            }
            to++;
        }
        return source.trim(new SourceSpan(section.from(), to));
    }

    /** A heading goes on behind a line end where the line holds hardly anything or the next ends the sentence shortly. */
    private static boolean goesOn(SourceText source, SourceSpan section, int lineEnd) {
        return source.trim(new SourceSpan(section.from(), lineEnd)).length() < 4;
    }

    /** Whether a full stop or a line end closes it, and text follows. */
    static boolean isFollowed(SourceText source, SourceSpan section, SourceSpan headline) {
        int at = headline.to();
        var text = source.folded();
        while (at < section.to() && "。. \n:".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Han.says(text, at, section.to());
    }

    static boolean isShort(SourceText source, SourceSpan headline) {
        return source.plain(headline).length() <= LONGEST;
    }
}
