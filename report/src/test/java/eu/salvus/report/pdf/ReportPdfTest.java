package eu.salvus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.report.page.PlayedPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPdfTest {

    /** Spaces of all widths and ends of lines are one. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00A0\u202F]+", " ");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void what_the_page_says_in_short_stands_on_paper_in_its_language(String language) throws IOException {
        byte[] pdf = ReportPdf.of(PlayedPages.directors(language));
        String text = text(pdf);
        assertThat(PlayedPages.inShort(language))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(text).contains(plain(sentence)));
        assertThat(text).contains("./salvus simulate clinic.yaml");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(4, 8);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertThat(document.getDocumentInformation().getTitle()).startsWith("Clinique Sainte-Aurore");
        }
    }

    @Test
    void accents_ligatures_and_the_euro_are_in_the_fonts_that_the_file_carries() throws IOException {
        byte[] pdf = ReportPdf.of(
                "<html lang=\"fr\"><head><title>É</title></head><body><p>Cœur, élève, 1\u202F000\u00A0€ ; ≥ 3 – « oui »…"
                        + " Łódź, Ελλάδα</p><pre><code>twin.yaml</code></pre></body></html>");
        assertThat(text(pdf)).contains("Cœur, élève, 1 000 € ; ≥ 3 – « oui »… Łódź, Ελλάδα", "twin.yaml");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void whoever_hears_it_finds_tags_a_language_a_title_and_bookmarks() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.of(PlayedPages.directors("en")))) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>");
            List<String> heads = new ArrayList<>();
            for (PDOutlineItem item :
                    document.getDocumentCatalog().getDocumentOutline().children()) {
                heads.add(item.getTitle());
            }
            assertThat(heads).first().isEqualTo("The answer");
            assertThat(heads).hasSizeGreaterThan(4).doesNotContain("Request for funding");
        }
    }

    @Test
    void nothing_that_needs_a_screen_and_nothing_sealed_is_on_paper() throws IOException {
        String text = text(ReportPdf.of(PlayedPages.sealed("en")));
        assertThat(text)
                .doesNotContain("Play it", "Passphrase", "passphrase", "iterations", "default-src", "On a dark ground")
                .contains("The answer");
    }

    @Test
    void a_line_ends_after_spaces_and_hyphens_but_not_within_a_range_or_after_an_apostrophe() {
        LineBreaks breaks = new LineBreaks();
        breaks.setText("l’attaque (0–40) et demi-tour -5");
        List<Integer> places = new ArrayList<>();
        for (int next = breaks.next(); next >= 0; next = breaks.next()) {
            places.add(next);
        }
        assertThat(places).containsExactly(10, 17, 20, 25, 30, 32);
    }
}
