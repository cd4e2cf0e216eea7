package io.sunledger.calendar;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigMapping;
import io.sunledger.calendar.HolidayYearView.Source;
import io.sunledger.calendar.domain.HolidayCheck;
import io.sunledger.kernel.HolidayYear;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The years that come with the service ({@code calendar/<year>.json}), and those of the configured folder, which hold before them;
 * read once, at the start. A file that is wrong keeps the service from starting.
 */
@ApplicationScoped
class PublishedYears {
    private static final int FIRST = 2018;

    private final Map<Integer, HolidayYear> bundled = new TreeMap<>();
    private final Map<Integer, HolidayYear> inFolder = new TreeMap<>();

    PublishedYears(ObjectMapper json, CalendarConfig config) {
        for (var year = FIRST; readBundled(json, year); year++) {}
        config.folder().ifPresent(folder -> readFolder(json, folder));
    }

    @ConfigMapping(prefix = "sunledger.calendar")
    interface CalendarConfig {
        /** A folder of files {@code <year>.json}, in the form of those that come with the service. */
        Optional<Path> folder();
    }

    /** One a year. */
    Collection<HolidayYear> all() {
        var years = new TreeMap<>(bundled);
        years.putAll(inFolder);
        return years.values();
    }

    /** One a year. */
    List<HolidayYearView> views() {
        return all().stream()
                .map(year -> HolidayYearView.published(
                        year, inFolder.containsKey(year.year()) ? Source.FOLDER : Source.BUNDLED))
                .toList();
    }

    private boolean readBundled(ObjectMapper json, int year) {
        try (var file = PublishedYears.class.getResourceAsStream("/calendar/" + year + ".json")) {
            if (file != null) {
                keep(bundled, read(json, file, year + ".json"));
            }
            return file != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readFolder(ObjectMapper json, Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            for (var path : files) {
                try (var file = Files.newInputStream(path)) {
                    keep(inFolder, read(json, file, path.toString()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the holidays in " + folder + " cannot be read", e);
        }
    }

    private static void keep(Map<Integer, HolidayYear> years, HolidayYear year) {
        years.put(year.year(), year);
    }

    private static HolidayYear read(ObjectMapper json, InputStream file, String name) {
        try {
            return HolidayCheck.sound(json.readValue(file, HolidayYear.class));
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("the holidays in " + name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
