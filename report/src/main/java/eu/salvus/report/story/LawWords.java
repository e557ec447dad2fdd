package eu.salvus.report.story;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * References to laws as people of a language write them: {@code GDPR Art. 32} is {@code RGPD, art. 32} in French. Guides keep their
 * titles.
 *
 * @param words the sentences of a language
 */
public record LawWords(Wording words) {

    private static final Pattern ARTICLE =
            Pattern.compile("\\b(NIS2|GDPR) Art\\. (\\d+)(?:\\((\\d+)\\))?(?:\\(([a-z])\\))?(?: and (\\d+))?(, and )?");

    /** A reference as it stands in the catalogue of measures, in words of the language. */
    public String of(String reference) {
        return ARTICLE.matcher(reference).replaceAll(this::article);
    }

    private String article(MatchResult found) {
        String law = words.text(found.group(1).equals("GDPR") ? "law.gdpr" : "law.nis2");
        String place = text("law.article", found.group(2))
                + text("law.paragraph", found.group(3))
                + text("law.letter", found.group(4))
                + text("law.second", found.group(5))
                + text("law.then", found.group(6));
        return Matcher.quoteReplacement(law + place);
    }

    private String text(String key, @Nullable String number) {
        return number == null ? "" : words.text(key, number);
    }
}
