package io.sunledger.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The sentences behind the codes: {@code wording.properties} in Chinese, {@code wording_en.properties} for who asks. */
public final class Wording {
    private static final String BUNDLE = "wording";
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Wording() {}

    /** The sentence of this code, with its facts filled in; the code itself where it has no sentence. */
    public static String of(String code, Locale language, @Nullable Object... facts) {
        try {
            var pattern = ResourceBundle.getBundle(BUNDLE, base(language), NO_SYSTEM_LOCALE)
                    .getString(code);
            return new MessageFormat(pattern, Locale.ROOT).format(facts);
        } catch (MissingResourceException e) {
            return code;
        }
    }

    // Chinese stands in the bundle without a language, so that whoever asks for a third language reads Chinese
    private static Locale base(Locale language) {
        return language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.ROOT;
    }
}
