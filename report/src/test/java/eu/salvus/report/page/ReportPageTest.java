package eu.salvus.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.report.Report;
import eu.salvus.report.story.Answer;
import eu.salvus.report.story.Sentences;
import eu.salvus.twin.Twin;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPageTest {

    private static final Report REPORT = Played.report(Played.clinic());
    private static final int TWO_MEGABYTES = 2_000_000;

    private static ReportPage page(Report report, String language) {
        return new ReportPage(report, Sentences.in(Locale.of(language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void the_page_says_the_same_sentences_as_the_command_line(String language) {
        String html = page(REPORT, language).html(Audience.SPECIALISTS);
        assertThat(html).startsWith("<!doctype html>\n<html lang=\"" + language + "\">");
        assertThat(new Answer(REPORT.result(), Sentences.in(Locale.of(language))).inShort())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(html).contains(sentence));
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void the_page_asks_nothing_of_the_network(Audience audience) {
        String html = page(REPORT, "en").html(audience);
        assertThat(html).contains("content=\"default-src &#39;none&#39;; script-src &#39;sha256-");
        String shown = html.replaceAll("http://www\\.w3\\.org/2000/svg", "");
        assertThat(Pattern.compile("(?:src|href|action|data|poster)=\"(?!#)[^\"]|url\\(|@import|//[a-z]")
                        .matcher(shown.replaceAll("(?s)<(td|p|li|code)[^>]*>[^<]*</\\1>", ""))
                        .find())
                .isFalse();
        assertThat(html).doesNotContain("<iframe", "<img", "<link", "<object", "<base", " style=");
        assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(TWO_MEGABYTES);
    }

    @Test
    void the_same_result_gives_the_same_bytes() {
        assertThat(page(Played.report(Played.clinic()), "fr").html(Audience.SPECIALISTS))
                .isEqualTo(page(REPORT, "fr").html(Audience.SPECIALISTS));
    }

    @Test
    void the_directors_page_names_no_asset_zone_account_supplier_and_no_way_of_the_attacker() {
        Twin marked = Marked.everyIdAndName(Played.clinic());
        Report report = Played.report(marked);
        assertThat(page(report, "en").html(Audience.SPECIALISTS))
                .contains(Marked.SIGN, "/home/" + Marked.SIGN + "/clinic.yaml");
        String directors = page(report, "en").html(Audience.DIRECTORS);
        assertThat(directors).doesNotContain(Marked.SIGN).contains("./salvus simulate clinic.yaml");
        assertThat(Pattern.compile("\\[[0-9.]+,\"(attacked|alert)\"")
                        .matcher(directors)
                        .find())
                .isFalse();
        assertThat(directors).doesNotContain("deceptive mail, and a hidden program starts");
    }

    @Test
    void hostile_names_are_harmless() {
        String hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202E";
        Report report = Played.report(Marked.hostile(Played.clinic(), hostile));
        for (Audience audience : Audience.values()) {
            String html = page(report, "fr").html(audience);
            assertThat(html).doesNotContain("<img", "<script>alert", "\u202E");
            assertThat(Pattern.compile("<script").matcher(html).results().count())
                    .isEqualTo(2);
        }
        assertThat(page(report, "fr").html(Audience.SPECIALISTS))
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)")
                .contains("\\u003c/script\\u003e");
    }

    @Test
    void the_annex_is_sealed_and_never_in_clear() {
        Report report = Played.report(Marked.everyIdAndName(Played.clinic()));
        String html = page(report, "en").html(new AnnexSeal("correct horse battery", new SecureRandom()));
        assertThat(html).doesNotContain(Marked.SIGN).contains("\"iterations\":600000", "id=\"annex-sealed\"");
    }

    @Test
    void only_specialists_read_which_way_attackers_take() {
        String way = "id=\"why\"";
        assertThat(page(REPORT, "en").html(Audience.SPECIALISTS)).contains(way);
        assertThat(page(REPORT, "en").html(Audience.DIRECTORS)).doesNotContain(way);
    }

    @Test
    void without_measures_the_request_for_funding_says_what_is_missing() {
        assertThat(page(REPORT, "en").html(Audience.DIRECTORS))
                .contains("Request for funding", "This page is not ready to sign");
    }

    @ParameterizedTest
    @ValueSource(strings = {"insider-theft", "hosted-service-outage"})
    void an_attack_that_costs_no_care_makes_a_page_too(String scenario) {
        assertThat(page(Played.report(Played.clinic(), scenario), "fr").html(Audience.SPECIALISTS))
                .contains("La réponse", "Demande de financement");
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void every_line_of_the_contents_leads_to_a_part_of_that_head(Audience audience) {
        String html = page(REPORT, "fr").html(audience);
        String contents = html.substring(html.indexOf("<nav"), html.indexOf("</nav>"));
        List<MatchResult> links = Pattern.compile("<a href=\"#([a-z]+)\">([^<]+)</a>")
                .matcher(contents)
                .results()
                .toList();
        assertThat(links).hasSizeGreaterThan(5);
        for (MatchResult link : links) {
            assertThat(html).contains("<h2 id=\"" + link.group(1) + "-head\">" + link.group(2) + "</h2>");
        }
        assertThat(links)
                .hasSize((int) Pattern.compile("<section")
                                .matcher(html)
                                .results()
                                .count()
                        - 1);
    }
}
