package io.sunledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every code has a sentence in both languages, and every sentence a code. */
class WordingCompletenessTest {
    private static final Path SOURCE = Path.of("src/main/java");
    private static final Path WORDING = Path.of("src/main/resources");

    /** A code as the sources spell it: two words or more, with dots, each like an identifier. */
    private static final String CODE = "\"([a-z][A-Za-z0-9]*(?:\\.[a-z][A-Za-z0-9]*)+)\"";

    private static final Pattern REFUSED =
            Pattern.compile("(?:new Refused|Refused\\.forbidden|Refused\\.forAll)\\(\\s*" + CODE
                    + "|Refused\\.of\\(\\s*(?:Refused\\.)?(?:Kind\\.)?[A-Z_]+,\\s*" + CODE
                    + "|Breach\\.at\\(\\s*(?:[^\"();]|\"[^\"]*\"|\\([^()]*\\))*?,\\s*" + CODE);
    private static final Pattern NOT_FOUND = Pattern.compile("Refused\\.notFound\\(\\s*\"([a-zA-Z.]+)\"");
    private static final Pattern QUOTED = Pattern.compile(CODE);

    /** What stands before an act's code where its name is looked up. */
    private static final String ACT = "act.";

    @Test
    void every_code_that_is_thrown_has_a_sentence_in_both_languages() {
        var thrown = thrown();

        assertThat(thrown).hasSizeGreaterThan(10);
        assertThat(missing(thrown, "wording.properties")).isEmpty();
        assertThat(missing(thrown, "wording_en.properties")).isEmpty();
    }

    @Test
    void every_sentence_is_said_somewhere() {
        var said = new TreeSet<>(thrown().keySet());
        quoted(sources().values()).forEach(code -> said.addAll(Set.of(code, ACT + code)));
        said.addAll(Set.of("internal", "act.history.begun"));

        assertThat(sentences("wording.properties").keySet()).allMatch(said::contains);
    }

    @Test
    void every_act_has_a_name_for_people() {
        var acts = quoted(sources().values().stream()
                .filter(text -> text.contains(" implements Act {"))
                .toList());

        assertThat(acts).hasSizeGreaterThan(15);
        assertThat(sentences("wording.properties").keySet())
                .containsAll(acts.stream().map(ACT::concat).toList());
    }

    @Test
    void both_languages_have_the_same_sentences_with_the_same_facts() {
        var chinese = sentences("wording.properties");
        var english = sentences("wording_en.properties");

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese)
                .allSatisfy(
                        (code, sentence) -> assertThat(facts(sentence)).as(code).isEqualTo(facts(english.get(code))));
    }

    @Test
    void each_code_has_one_sentence() throws IOException {
        for (var file : Set.of("wording.properties", "wording_en.properties")) {
            var keys = Files.readAllLines(WORDING.resolve(file)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.split("=", 2)[0])
                    .toList();

            assertThat(keys).as(file).doesNotHaveDuplicates();
        }
    }

    @Test
    void the_search_sees_every_way_in_which_a_code_is_thrown() {
        var source = """
                throw new Refused("a.one", x);
                throw Refused.of(Refused.Kind.CONFLICT, "a.two");
                throw Refused.of(Kind.STALE, "a.three", y);
                Breach.at("/items/0", "a.four", z);
                Breach.at("/items/" + index(i), "a.five");
                Breach.at(path, "a.six");
                throw Refused.notFound("thing", id);
                throw Refused.forbidden("a.seven");
                throw Refused.forAll("a.eight", breaches);
                """;

        assertThat(codes(source))
                .containsExactlyInAnyOrder(
                        "a.one",
                        "a.two",
                        "a.three",
                        "a.four",
                        "a.five",
                        "a.six",
                        "thing.notFound",
                        "a.seven",
                        "a.eight");
    }

    private static Set<String> quoted(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> QUOTED.matcher(text).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> missing(Map<String, String> thrown, String file) {
        var sentences = sentences(file);
        return thrown.entrySet().stream()
                .filter(code -> !sentences.containsKey(code.getKey()))
                .map(code -> code.getKey() + " in " + code.getValue())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each code with a file that throws it. */
    private static Map<String, String> thrown() {
        var thrown = new TreeMap<String, String>();
        sources().forEach((file, text) -> codes(text).forEach(code -> thrown.put(code, file)));
        return thrown;
    }

    private static Set<String> codes(String text) {
        var codes = new TreeSet<String>();
        REFUSED.matcher(text).results().forEach(found -> {
            for (var group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    codes.add(found.group(group));
                }
            }
        });
        NOT_FOUND.matcher(text).results().forEach(found -> codes.add(found.group(1) + ".notFound"));
        return codes;
    }

    private static Map<String, String> sources() {
        try (var files = Files.walk(SOURCE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> SOURCE.relativize(file).toString(), WordingCompletenessTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sentences(String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(read(WORDING.resolve(file))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(code -> code, properties::getProperty));
    }

    private static Set<String> facts(String sentence) {
        return Pattern.compile("\\{\\d+")
                .matcher(sentence)
                .results()
                .map(fact -> fact.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
