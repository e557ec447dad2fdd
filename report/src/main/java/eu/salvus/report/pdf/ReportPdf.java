package eu.salvus.report.pdf;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A page of a result as a PDF of A4 sheets, tagged for those who hear it (PDF/UA-1), with bookmarks. Fonts are in it (Liberation); nothing is
 * fetched from anywhere.
 */
public final class ReportPdf {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private ReportPdf() {}

    /**
     * Puts a page on paper.
     *
     * @param page as {@link eu.salvus.report.page.ReportPage} makes it; a sealed annex is left out, for nobody can open it on paper
     * @return the PDF
     */
    public static byte[] of(String page) {
        PaperPage paper = new PaperPage(page);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "LiberationSans-Regular", REGULAR);
        font(builder, "LiberationSans-Bold", BOLD);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.usePdfUaAccessibility(true);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withW3cDocument(paper.document(style()), "about:blank");
        builder.withProducer("Salvus");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        // What it would say about style sheets is of no use to whoever reads the page.
        XRLog.setLoggingEnabled(false);
        try {
            builder.run();
            return bytes.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        FSSupplier<InputStream> font =
                () -> Objects.requireNonNull(ReportPdf.class.getResourceAsStream("/liberation/" + file + ".ttf"), file);
        builder.useFont(font, "Salvus", weight, FontStyle.NORMAL, true);
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(ReportPdf.class.getResourceAsStream("paper.css"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
