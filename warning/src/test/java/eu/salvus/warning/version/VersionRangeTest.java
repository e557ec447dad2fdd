package eu.salvus.warning.version;

import static org.assertj.core.api.Assertions.assertThat;

import eu.salvus.warning.VersionStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {

    /** Versions of real devices that a generic order misjudges. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <A17; A9; INSIDE
            <1.5; v1.4; INSIDE
            <12.2(55)SE6; 12.2(55)SE12; OUTSIDE
            <=3.64; 3.7; UNKNOWN
            <V4.2; V4.2 HF1; OUTSIDE
            <=R1.21.0; R1.3.0; INSIDE
            """)
    void versions_of_devices_are_judged_as_their_makers_count(String range, String version, Answer answer) {
        assertThat(VersionRange.parse(range).judge(version).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            vers:all/*; anything; INSIDE
            *; 1.0; INSIDE
            All versions; 1.0; INSIDE
            vers:all/<V7.0.3; V7.0.2; INSIDE
            vers:all/<V7.0.3; V7.0.3; OUTSIDE
            vers:all/>=2.5|<=3.11.0; 2.6; INSIDE
            vers:all/ < 1.7.15; 1.7.14; INSIDE
            <  1.7.15 ; 1.7.15; OUTSIDE
            >10.9a|!=10.9c; 10.9b; INSIDE
            >10.9a|!=10.9c; 10.9c; OUTSIDE
            >10.9a|!=10.9c; 10.9a; OUTSIDE
            All versions < V8.2 SP1; V8.2; INSIDE
            All versions < V8.2 SP1; V8.2 SP1; OUTSIDE
            All versions >= V2.0 < V3.1; 3.0; INSIDE
            All versions >= V2.0 and < V3.1; 3.1; OUTSIDE
            Versions 1.5 and prior; 1.4; INSIDE
            Versions 1.5 and prior; 1.6; OUTSIDE
            2.3.6 and  below; 2.3.7; OUTSIDE
            prior to 2.0; 1.9; INSIDE
            prior to 2.0; 2.0; OUTSIDE
            Version 3.0 or later; 4.0; INSIDE
            <= 3.64; 3.64; INSIDE
            <= 3.64; 3.65; OUTSIDE
            2.5.0 through 3.11.0; 3.0.0; INSIDE
            4.20 | 4.20 SR1 | 4.30; 4.30; INSIDE
            4.20, 4.20 SR1, and 4.30; 4.20 SR1; INSIDE
            < B.06.18; B.06.17; INSIDE
            <=N; M; INSIDE
            <=N; P; OUTSIDE
            < july 1 2017; 30 June 2017; INSIDE
            < july 1 2017; 2017-07-01; OUTSIDE
            14.1.x; 14.1.7; INSIDE
            9.13 | 9.19 | 9.33 | 12.1; 9.7; OUTSIDE
            9.13 | 9.19 | 9.33 | 12.1; 9.19; INSIDE
            9.13 | 9.19 | 9.33 | 12.1; 9.19.2; UNKNOWN
            4.10; 4.1; UNKNOWN
            4.1; 4.10; UNKNOWN
            9.13; 9.7 SP1; OUTSIDE
            <= 12.2.x.x; 12.2.8.400; INSIDE
            <= 12.2.x.x; 12.3.0.0; OUTSIDE
            < 3.x; 2.9; INSIDE
            < 3.x; 3.1; OUTSIDE
            Version 2.1.1.3069; v2.1.1.3069; INSIDE
            1.0 to 2.0; 1.5; INSIDE
            1.0 to 2.0; 2.0; INSIDE
            2.0 and up; 2.5; INSIDE
            1.0 up to 2.0; 1.5; INSIDE
            3.x to 5.x; 4.1; INSIDE
            B.00 to B.05; B.03; INSIDE
            1.0 to 2.0; 2.1; OUTSIDE
            1.0 and 2.0; 1.0; INSIDE
            1.0 and 2.0; 3.0; OUTSIDE
            2.0 and up; 1.9; OUTSIDE
            2.0 only; 3.0; OUTSIDE
            4.20, 4.20 SR1 and 4.30; 5.0; OUTSIDE
            <= 2.01 (end-of-life Nov 2017); 3.0; OUTSIDE
            """)
    void what_is_surely_written_is_judged(String range, String version, Answer answer) {
        assertThat(VersionRange.parse(range).judge(version).answer()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            <= L81; U61; NOT_COMPARABLE
            <= 2.3; 2.3.1; FINER_OR_COARSER
            8; 8.4; FINER_OR_COARSER
            >= 2.3.1; 2.3; FINER_OR_COARSER
            A10 < A11; A10; RANGE_NOT_READ
            Rev B-M; Rev C; RANGE_NOT_READ
            Accu-Chek Inform II; 04.00; RANGE_NOT_READ
            882300 Gemini 16 Slice; 4.1; RANGE_NOT_READ
            7100 | 7900 | Protiva Carestation View; 4.1; NOT_COMPARABLE
            3002; 1.2; NOT_COMPARABLE
            distributed  < april 1, 2018; 2017-01-01; RANGE_NOT_READ
            < august 28; 1.0; RANGE_NOT_READ
            (Release 1.3.2 1.4.0 1.4.1); 1.4.0; RANGE_NOT_READ
            9.x (with Wireless Battery Modules >= 22D19 | <= v22D28); 9.1; UNDER_A_CONDITION
            All versions < V8.2 SP1 with WinCC V7.4 SP1; V8.1; UNDER_A_CONDITION
            All supported versions; 8.1; RANGE_NOT_READ
            < V8.2 SP1; V8.2 HF3; NOT_COMPARABLE
            < 1.5; Series II; VERSION_NOT_READ
            < 1.5; 2021.1; NOT_COMPARABLE
            vers:pypi/<2.0; 1.0; OTHER_SCHEME
            vers:gentoo/<2.0; 1.0; OTHER_SCHEME
            < july 1 2017; 3.1; NOT_COMPARABLE
            <12 may 2018; May 2018; FINER_OR_COARSER
            1.10; 1.1; NOT_COMPARABLE
            """)
    void what_is_not_surely_written_stays_open_and_says_why(
            String range, String version, VersionJudgement.Reason reason) {
        assertThat(VersionRange.parse(range).judge(version)).isEqualTo(new VersionJudgement(Answer.UNKNOWN, reason));
    }

    @ParameterizedTest
    @CsvSource({
        "RPM, vers:rpm/<=1.2.3, 1.2.3-4.el8, UNKNOWN",
        "RPM, vers:rpm/>=1.2.3-1|<1.2.3-5, 1.2.3, UNKNOWN",
        "RPM, vers:rpm/>=1.2.3-1|<1.2.3-5, 1.2.3-6, OUTSIDE",
        "DEB, vers:deb/<=1.2.3, 1.2.3-4, UNKNOWN",
        "APK, vers:apk/<=1.2.3, 1.2.3-r4, UNKNOWN",
        "NPM, vers:npm/>=1.2.0|<1.3.0, 1.2, UNKNOWN",
        "NPM, vers:npm/>=1.2.0|<1.3.0, 1.2.0, INSIDE",
        "NPM, vers:npm/>=1.2.0|<1.3.0, 1.2.0-rc.1, OUTSIDE",
        "PYPI, vers:pypi/<=1.2.0, 1.2, INSIDE"
    })
    void a_package_that_does_not_tell_its_whole_version_is_never_called_outside_by_the_rest(
            PackageScheme scheme, String range, String version, Answer answer) {
        assertThat(VersionRange.parse(range)
                        .judge(DeviceVersion.parse(version), scheme)
                        .answer())
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Accu-Chek Inform II; ACCU-CHEK Inform II
            HD 16 | HD23; HD23
            8.x model 35700BAX2; 8.x model 35700BAX2
            2nd Edition; 2nd edition
            """)
    void a_single_version_is_found_again_word_for_word_even_where_it_is_not_understood(String text, String version) {
        assertThat(VersionRange.of(new VersionStatement.Exactly(text))
                        .judge(version)
                        .answer())
                .isEqualTo(Answer.INSIDE);
    }

    @Test
    void a_condition_may_hide_a_second_range_so_that_it_leaves_nothing_out() {
        VersionRange range = VersionRange.parse("All versions < V8.2 SP1 with WinCC V7.4 SP1");

        assertThat(range.judge("8.3").reason()).isEqualTo(VersionJudgement.Reason.RANGE_NOT_READ);
        assertThat(range.judge("8.1").reason()).isEqualTo(VersionJudgement.Reason.UNDER_A_CONDITION);
        assertThat(VersionRange.parse("< V8.2 SP1 only").judge("8.3").answer())
                .as("which is no condition")
                .isEqualTo(Answer.OUTSIDE);
    }

    @Test
    void all_versions_hold_a_version_nobody_knows() {
        assertThat(VersionRange.parse("vers:all/*").judge((String) null).answer())
                .isEqualTo(Answer.INSIDE);
        assertThat(VersionRange.parse("<2").judge((String) null).reason())
                .isEqualTo(VersionJudgement.Reason.VERSION_NOT_STATED);
    }

    @Test
    void versions_nobody_stated_stay_open() {
        assertThat(VersionRange.of(new VersionStatement.Unstated()).judge("1.0").reason())
                .isEqualTo(VersionJudgement.Reason.RANGE_NOT_STATED);
    }

    @Test
    void a_package_is_judged_as_its_ecosystem_counts() {
        DeviceVersion candidate = DeviceVersion.parse("2.0.0rc1");

        assertThat(VersionRange.parse("vers:pypi/<2.0.0")
                        .judge(candidate, PackageScheme.PYPI)
                        .answer())
                .isEqualTo(Answer.INSIDE);
        assertThat(VersionRange.parse("<1.10")
                        .judge(DeviceVersion.parse("1.9"), PackageScheme.DEB)
                        .answer())
                .as("the ecosystem of the asset tells how a bare range counts")
                .isEqualTo(Answer.INSIDE);
    }

    /** Each of these was once called outside, and is not: the grave error. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            < 2.0 with option X | < 3.0; 2.5
            1.0 (Windows) and 2.0 (Linux); 2.0
            Versions 2.0 for Windows and 3.0 for Linux; 3.0
            prior to 2.0 on Windows, prior to 3.0 on Linux; 2.5
            < 10.0.19045.3208; 22H2
            >= 10.0; 9H2
            < 3.0; \u0662.0
            < 1.5b; 1.5\u0430
            1.0 and 2.0; 2.0.1
            V1.0-V1.5; V1.3
            A1-A5; A3
            1-5; 3
            2.0.x-2.3.x; 2.1
            1.0 SP1-SP4; 1.0 SP2
            1.0.1-5; 1.0.3
            2.0 with HF1 through 2.5 with HF3; 2.3
            2.0 and only 2.1; 2.1
            2.0 SP1 or SP2; 2.0 SP2
            < 2.0 or 3.0; 3.0
            2.0 (and earlier); 1.5
            2.0 (inclusive); 1.5
            1.0.1 and 2; 1.0.2
            2, 1.5 and 6; 1.6
            1.0.1 to 5; 1.0.7
            >= 3.0 | <= 2.0; 3.5
            3.0 or later | 2.0 or earlier; 1.0
            3-6; 4
            2016-18; 2017
            2010-12; 2011-05
            <= 01.02.2018; 15.01.2018
            <= 01022018; 15012018
            1.0\u00b2; 1.0
            marraskuu 2018; November 2018
            C.0x; C.05
            >= 2.0; 5.1 or 6.0
            < 2.0; 3.0 SW 1.9
            < 2.0; rev 4 sw 1.9
            < 2.0; 9 or 1
            < 2.0 and >= 1.5; 1.0
            < 2.0 and >= 1.5; 3.0
            < 2.0, >= 1.5; 3.0
            < 2.0 & >= 1.5; 1.0
            """)
    void what_may_be_meant_is_never_outside(String range, String version) {
        assertThat(VersionRange.parse(range).judge(version).answer()).isEqualTo(Answer.UNKNOWN);
    }

    /** The advisory counts like a device, though the asset is a package. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            14.1.x; 14.1.7; INSIDE
            <= 14.1.x; 14.1.7; INSIDE
            <= 14.1; 14.1.7; UNKNOWN
            <= 14.1; 14.2.0; OUTSIDE
            < 14.1.7; 14.1.6; INSIDE
            14.1.7; 14.1.8; OUTSIDE
            """)
    void packages_stand_under_the_ranges_of_devices(String range, String version, Answer answer) {
        assertThat(VersionRange.parse(range)
                        .judge(DeviceVersion.parse(version), PackageScheme.PYPI)
                        .answer())
                .isEqualTo(answer);
    }
}
