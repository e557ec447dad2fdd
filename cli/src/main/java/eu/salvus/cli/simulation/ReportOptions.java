package eu.salvus.cli.simulation;

import eu.salvus.cli.failure.ExitCode;
import eu.salvus.cli.failure.Failure;
import eu.salvus.cli.file.InputFile;
import eu.salvus.cli.file.OutputFile;
import eu.salvus.cli.file.Replacing;
import eu.salvus.cli.language.Messages;
import eu.salvus.report.Report;
import eu.salvus.report.page.AnnexSeal;
import eu.salvus.report.page.Audience;
import eu.salvus.report.page.ReportPage;
import eu.salvus.report.pdf.ReportPdf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether a result is also written as a page, and for whom. */
public final class ReportOptions {

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--report-for", paramLabel = "WHO")
    private @Nullable Audience audience;

    @Option(names = "--annex", paramLabel = "FILE")
    private @Nullable Path annex;

    /**
     * Looks, before long work, whether the page can be written as asked for.
     *
     * @param twin what the command reads
     * @param json what else it writes, if anything
     * @throws Failure {@link ExitCode#USAGE} when the options contradict each other, {@link ExitCode#CANNOT_WRITE} when the page may not
     *     be written there, {@link ExitCode#NO_INPUT} or {@link ExitCode#BAD_DATA} when the passphrase cannot be used
     */
    public void check(Replacing replacing, Messages messages, Path twin, @Nullable Path json) {
        if (report == null && (audience != null || annex != null)) {
            String option = audience == null ? "--annex" : "--report-for";
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("report.needs-file", option),
                    messages.text("report.needs-file.remedy"));
        }
        if (annex != null && audience != Audience.DIRECTORS) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("report.annex-for-directors"),
                    messages.text("report.annex-for-directors.remedy"));
        }
        if (annex != null && report != null && isPaper(report)) {
            throw new Failure(
                    ExitCode.USAGE,
                    messages.text("report.annex-on-paper"),
                    messages.text("report.annex-on-paper.remedy"));
        }
        replacing.check(report, messages, twin, json, annex);
        if (annex != null) {
            seal(annex, messages);
        }
    }

    /** Whether a page is asked for. */
    public boolean isWanted() {
        return report != null;
    }

    /** Writes the page, if one is asked for. */
    public void write(Report from, Messages messages) {
        if (report == null) {
            return;
        }
        ReportPage page = new ReportPage(from, messages);
        String html = annex == null
                ? page.html(audience == null ? Audience.SPECIALISTS : audience)
                : page.html(seal(annex, messages));
        if (isPaper(report)) {
            OutputFile.write(report, ReportPdf.of(html), messages);
        } else {
            OutputFile.write(report, html, messages);
        }
    }

    private static boolean isPaper(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    /** The first line of the file is the passphrase: on the command line, others could read it. */
    private static AnnexSeal seal(Path annex, Messages messages) {
        try {
            String text = Files.readString(InputFile.file(annex, messages), StandardCharsets.UTF_8);
            return new AnnexSeal(text.lines().findFirst().orElse(""), new SecureRandom());
        } catch (IllegalArgumentException | IOException unfit) {
            throw new Failure(
                    ExitCode.BAD_DATA,
                    messages.text("report.passphrase", annex.toString(), AnnexSeal.LEAST_LETTERS),
                    messages.text("report.passphrase.remedy"));
        }
    }
}
