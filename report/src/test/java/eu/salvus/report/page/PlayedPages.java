package eu.salvus.report.page;

import eu.salvus.report.Report;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Sentences;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;

/** Pages of the example clinic, attacked. */
public final class PlayedPages {

    private static final Report REPORT = Played.report(Played.clinic());

    private PlayedPages() {}

    /** The page for those who decide. */
    public static String directors(String language) {
        return page(language).html(Audience.DIRECTORS);
    }

    /** The same, with everything else sealed in it. */
    public static String sealed(String language) {
        return page(language).html(new AnnexSeal("correct horse battery", new SecureRandom()));
    }

    /** What it says in short. */
    public static List<String> inShort(String language) {
        return new Answer(REPORT.result(), Sentences.in(Locale.of(language))).inShort();
    }

    private static ReportPage page(String language) {
        return new ReportPage(REPORT, Sentences.in(Locale.of(language)));
    }
}
