package io.sunledger.evidence.link;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * The date on which a page says that it was published: the {@code PubDate} that 政府网站发展指引 (国办发〔2017〕47号) has each
 * article page carry, what other sites write in its place, or the words beside the headline.
 */
final class PublicationDates {
    private static final List<String> MARKS = List.of(
            "meta[name=PubDate]",
            "meta[name=publishdate]",
            "meta[property=article:published_time]",
            "meta[name=article:published_time]",
            "meta[property=og:release_date]",
            "meta[itemprop=datePublished]");
    private static final String DAY = "(\\d{4})\\s*[-年/.]\\s*(\\d{1,2})\\s*[-月/.]\\s*(\\d{1,2})";
    private static final Pattern DATE = Pattern.compile(DAY);
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SAID = Pattern.compile("(?:发布时间|发布日期|发文日期|公开日期|发表时间|日期)\\s*[:\\uFF1A]\\s*" + DAY);

    private PublicationDates() {}

    static @Nullable LocalDate of(Document page) {
        return marked(page).or(() -> said(page)).orElse(null);
    }

    private static Optional<LocalDate> marked(Document page) {
        return MARKS.stream()
                .flatMap(mark -> page.select(mark).stream())
                .map(meta -> meta.attr("content").strip())
                .flatMap(text -> Stream.of(DATE, COMPACT).flatMap(pattern -> first(pattern, text).stream()))
                .findFirst();
    }

    private static Optional<LocalDate> said(Document page) {
        return first(SAID, page.text());
    }

    private static Optional<LocalDate> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
