package eu.salvus.mal.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.salvus.mal.MalException;
import eu.salvus.mal.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is an error with its place and a remedy. Line 1 holds the defines; the texts below start at line 2. */
class CompilerErrorsTest {
    private static List<Problem> problems(String text) {
        MalException thrown = catchThrowableOfType(
                MalException.class, () -> Language.parse("t.mal", "#id: \"t\" #version: \"1.0.0\"\n" + text));
        assertThat(thrown).as("no problem found in %s", text).isNotNull();
        return thrown.problems();
    }

    private static String asset(String steps) {
        return "category C { asset A { " + steps + " } asset B { | hit } }\n"
                + "associations { A [as] * <-- L --> * [bs] B }";
    }

    /** Columns count from the start of the line; {@code category C { asset A { } is 23 characters long. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            | x [Exponentail(1)]                 ; 29; distribution 'Exponentail' is not known; did you mean 'Exponential'?
            | x [Exponential]                    ; 29; takes 1 parameter but 0 are given; Exponential(rate)
            | x [Exponential(1, 2)]              ; 29; takes 1 parameter but 2 are given; Exponential(rate)
            | x [Exponential(0)]                 ; 29; rate is 0 but must be greater than 0; correct
            | x [Gamma(1, 0)]                    ; 29; scale is 0; correct
            | x [LogNormal(1, 0)]                ; 29; standardDeviation is 0; correct
            | x [Pareto(0, 1)]                   ; 29; min is 0; correct
            | x [Uniform(2, 1)]                  ; 29; min is 2 but must be at most max 1; correct
            | x [Binomial(1.5, 0.5)]             ; 29; trials is 1.5; correct
            | x [TruncatedNormal(1, 0)]          ; 29; standardDeviation is 0; correct
            | x [Bernoulli(1.5)]                 ; 29; probability is 1.5 but must be from 0 to 1; correct
            | x [HardAndCertain(1)]              ; 29; takes 0 parameters but 1 is given; HardAndCertain
            | x [Enabled]                        ; 29; for defences, not for attack steps; Zero
            | x [1 - 2]                          ; 31; can be negative, as low as -1; cannot be less
            | x [Exponential(1) - 1]             ; 44; can be negative; cannot be less
            | x [Uniform(-1, 2)]                 ; 29; can be negative, as low as -1; cannot be less
            | x [1 / 0]                          ; 31; not defined for every draw; cannot be less
            | x [Bernoulli(0.5) / 2]             ; 44; has no value for '/'; combine it with * or +
            | x [2 - Bernoulli(0.5)]             ; 31; has no value for '-'; combine it with * or +
            | x [2 - Infinity]                   ; 31; Infinity has no value for '-'; alone
            | x []                               ; 29; expected a distribution or a number but found ']'; for instance
            | z # d [Exponential(1)]             ; 33; the defence A.d cannot have a time; Bernoulli(p)
            | z # d [Bernoulli(0.5) * 2]         ; 48; the defence A.d cannot have a time; Bernoulli(p)
            | z # d {C}                          ; 33; only attack steps; mark the step
            | z # action d                       ; 37; only attack steps (| and &) can be actions; remove
            E e [1] <- bs                        ; 29; an existence step has no time; remove
            E e                                  ; 26; does not say what must exist; add '<-'
            | x <- bs                            ; 28; only E and !E steps can require; remove
            | x {D}                              ; 29; 'D' is no impact; C, I or A
            | x -> y                             ; 31; 'y' is no step of asset 'A'; known: x
            | x -> bs                            ; 31; 'bs' is a role, not a step, of asset 'A'; add '.'
            | x -> bs.hti                        ; 34; 'hti' is no step of asset 'B'; did you mean 'hit'?
            | x -> bt.hit                        ; 31; 'bt' is no role of asset 'A'; did you mean 'bs'?
            let v = bs | x -> v.hit              ; 42; 'v' is no role of asset 'A'; did you mean the variable 'v()'?
            | x -> w().hit                       ; 31; 'w' is no variable of asset 'A'; none
            | x -> bs[A].x                       ; 34; 'A' does not extend 'B'; filter by 'B'
            | x -> bs[Z].hit                     ; 34; the asset 'Z' is not defined; known: A, B
            | x -> bs*.hit                       ; 33; repeats a way from 'A' but this one leads to 'B'; leads back
            | x -> bs \\/ bs                     ; 34; does not end with a step; add '.'
            let v = v() | x                      ; 32; 'v' is defined by itself; without a cycle
            let v = bs let v = bs                ; 39; 'v' is already defined; remove
            | x +> x                             ; 28; appends with '+>' but inherits nothing; write '->'
            | x | x                              ; 30; 'x' is already defined at t.mal:2:26; remove
            | bs                                 ; 43; is both a role and a step; rename
            | z # d | x -> d                     ; 39; no step can reach it; reach an attack step
            | x user info: "a" user info: "b"    ; 43; stands twice; keep one
            | x ! d (x) [2]                      ; 37; the rate is 2.0 but must be from 0 to 1; correct
            | x ! d (x) ! d (x)                  ; 36; 'd' stands twice; its own name
            """)
    void aMistakeInAStepIsReportedWhereItStands(String step, int column, String message, String remedy) {
        String text = asset(step.replace("\\\\", "\\"));
        Problem problem = problems(text).getFirst();
        assertThat(problem.message()).contains(message);
        assertThat(problem.remedy()).contains(remedy);
        if (!message.contains("both a role")) {
            assertThat(problem.place().toString()).isEqualTo("t.mal:2:" + column);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            category C { asset A extends Z { } }                                      ; 2:30; 'Z' is not defined
            category C { asset A { } asset A { } }                                    ; 2:32; already defined at t.mal:2:20
            category C { asset A extends B { } asset B extends A { } }                ; 2:52; extends itself
            category C { asset A extends A { } }                                      ; 2:30; extends itself
            category C { asset A { } } associations { A [a] * <-- L --> * [b] Z }     ; 2:67; 'Z' is not defined
            category C { asset A { } } associations { A [a] * <-- L --> * [a] A }     ; 2:64; role 'a' of asset 'A' is already
            category C { asset A { } } associations { A [a] 2..1 <-- L --> * [b] A }  ; 2:49; allows nothing
            category C { asset A { } } associations { A [a] 0 <-- L --> * [b] A }     ; 2:49; allows nothing
            category C { asset A { } } associations { A [a] x <-- L --> * [b] A }     ; 2:49; expected a multiplicity
            category C { asset A { | x } asset B extends A { & x } }                  ; 2:52; is '&' but overrides one that is '|'
            category C { asset A { | x }                                              ; 2:29; expected '}'
            category C { asset A { | } }                                              ; 2:26; expected the name of a step
            category C { asset A { | x -> (x } }                                      ; 2:34; expected ')'
            category C { asset A { § | x } }                                          ; 2:24; has no meaning
            asset A { }                                                               ; 2:1; expected a declaration
            category C { | x }                                                        ; 2:14; expected an asset
            category C { asset A { } } #timeUnit: "weeks"                             ; 2:29; '#timeUnit' is "weeks"
            category C { asset A { } } #x: "1" #x: "2"                                ; 2:37; '#x' is defined twice
            category C { asset A { } } include "other.mal"                            ; 2:36; cannot include
            category C { asset A { | x user info: "never ends                         ; 2:39; this text never ends
            category C { asset A { } } /* never ends                                  ; 2:28; this comment never ends
            """)
    void aMistakeInTheStructureIsReportedWhereItStands(String text, String place, String message) {
        assertThat(problems(text).stream().map(Problem::toString))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("t.mal:" + place + ": ").contains(message));
    }

    @Test
    void everyMistakeIsReportedAtOnceInOrderOfPlace() {
        List<Problem> problems =
                problems("category C {\n asset A {\n  | x [Foo]\n  | -> y\n  | z -> q\n }\n asset B extends Q { }\n}");
        assertThat(problems.stream().map(problem -> problem.place().line())).containsExactly(4, 5, 6, 8);
    }

    @Test
    void idAndVersionAreRequired() {
        assertThatThrownBy(() -> Language.parse("t.mal", "category C { asset A { } }"))
                .isInstanceOf(MalException.class)
                .hasMessageContaining("t.mal: the language does not define '#id'")
                .hasMessageContaining("#version");
    }

    @Test
    void aVersionHasThreeNumbers() {
        assertThatThrownBy(() -> Language.parse("t.mal", "#id: \"x\"\n#version: \"1.0\""))
                .hasMessageContaining("t.mal:2:2: '#version' is \"1.0\"");
    }

    @Test
    void aSubtypeCannotTurnAVariableToAnotherType() {
        String text = "category C { asset A { let v = bs } asset D extends A { let v = ds } asset B { } }\n"
                + "associations { A [a] * <-- L --> * [bs] B A [b] * <-- M --> * [ds] A }";
        assertThat(problems(text).getFirst().message()).contains("'v' leads to 'A' but in 'A' to 'B'");
    }

    @Test
    void aCycleClosedByASubtypesVariableIsFound() {
        String text = "category C { asset A { let v = w() let w = bs } asset D extends A { let w = v() } }\n"
                + "associations { A [a] * <-- L --> * [bs] A }";
        assertThat(problems(text).getFirst().message()).contains("is defined by itself");
    }
}
