package io.sunledger.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents that real plans name, found by reading them; the plans stand beside the project. */
class ReferencesCorpusTest {
    private static final Path CORPUS = Path.of("../shared/plan-corpus");

    @ParameterizedTest
    @CsvSource({
        "huangpu-2022, 国办发〔2022〕8号;粤府办〔2022〕17号;穗府办函〔2022〕48号",
        "zhanjiang-2018,"
                + " 粤府办〔2018〕19号;国办发〔2017〕94号;粤办函〔2018〕193号;国办发〔2017〕97号;粤办函〔2018〕201号;国办发〔2018〕10号;粤办函〔2018〕225号;国办发〔2017〕47号;国办发〔2018〕22号",
        "huating-2022, 华政办发〔2022〕55号",
    })
    void the_numbers_are_those_that_the_plan_names(String plan, String numbers) throws IOException {
        var document = CORPUS.resolve(plan + ".txt");
        assumeTrue(Files.exists(document), "the plan corpus is not beside the project");

        assertThat(References.in(Files.readString(document)).stream()
                        .map(Reference::number)
                        .filter(number -> number != null)
                        .distinct())
                .containsExactly(numbers.split(";"));
    }
}
