"""Learns what words weigh from our own sentences, and writes the weights: `make weights`."""

import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeAlias

import numpy
from numpy.typing import NDArray
from scipy.sparse import diags, spmatrix
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from bot.domain.care.recognising import Kind
from bot.domain.guidelines.families import Family
from bot.domain.reading.likeness import off_for_length, traits
from learning.sentences import ROOT, Example, examples

Flags: TypeAlias = NDArray[numpy.bool_]
Numbers: TypeAlias = NDArray[numpy.float64]

WEIGHTS = ROOT / "bot" / "domain" / "reading" / "likeness.tsv"
NAMES = (
    # Sharing the air is about when somebody writes: no words tell it.
    *(family.value for family in Family if family is not Family.AIR),
    *(kind.value for kind in Kind),
)

STRENGTH = 1.0
"""How closely the weights follow the sentences; of 0.3, 1 and 3 what found most of unseen ones."""
TELLING = 0.5
"""How much more a trait may weigh that many breaches and few harmless messages have; after S. Wang
and C. Manning, "Baselines and Bigrams" (2012). Without it a fifth fewer unseen ones are found."""
OTHERS = 0.15
"""What is a breach of one family, or a need, is often another too: it counts little against."""
PROMISED = 5.0
"""How much more counts what a test promises to leave alone: with less, some of it is found."""
SEEN_IN = 3
"""A trait of one or two sentences says nothing."""
LIGHTEST = 5
"""What weighs less, in hundredths, is left out of the file."""
FOLDS = 4
ASKED: Mapping[str, float] = {
    "G1": 0.35,
    "G2": -0.6,
    "G3": 0.3,
    "G4": 1.3,
    "G5": -0.75,
    "G6": 0.88,
    "G7": 0.17,
    "G8": -1.3,
    "G9": -0.6,
    "G10": -1.45,
    "G11": -0.3,
    "G12": -0.3,
    "G13": -0.9,
    "G14": -0.1,
    "G15": -0.55,
    "G17": -1.45,
    "G18": -1.07,
    "self": 3.35,
    "medical": 1.11,
    "being_hurt": -0.45,
    "other_in_danger": -1.05,
    "worried_about_someone": -0.55,
}
"""What a sum has to reach, by how much harmless talk, unseen and measured beside, came near."""


def main() -> None:
    """Write the weights of every family and kind."""
    told = examples()
    reader = CountVectorizer(analyzer=traits, min_df=SEEN_IN)
    seen = reader.fit_transform([one.text for one in told])
    with ProcessPoolExecutor() as pool:
        columns = list(pool.map(partial(_learn, told=told, seen=seen), NAMES))
    _write(WEIGHTS, ["", *reader.get_feature_names_out()], columns)


def _learn(name: str, told: Sequence[Example], seen: spmatrix) -> list[int]:
    """Return what the sums of a name start from, then what each trait weighs, in hundredths."""
    is_it = numpy.array([one.is_it and one.name == name for one in told])
    is_harmless = numpy.array([not one.is_it for one in told])
    counts = numpy.where(is_it | is_harmless, 1.0, OTHERS)
    counts[is_harmless & [one.is_promised for one in told]] = PROMISED
    off = numpy.array([off_for_length(one.text) / 100 for one in told])
    reaches = _unseen(seen, is_it, is_harmless, counts) - off > ASKED[name]
    sys.stdout.write(
        f"{name}: of sentences not seen before {reaches[is_it].mean():.0%} found, "
        f"{reaches[is_harmless].sum()} of {is_harmless.sum()} harmless ones taken for it\n"
    )
    start, weights = _fitted(seen, is_it, is_harmless, counts)
    return [round(100 * float(one)) for one in (start - ASKED[name], *weights)]


def _unseen(seen: spmatrix, is_it: Flags, is_harmless: Flags, counts: Numbers) -> Numbers:
    """Return the sum of each example by weights that were learnt without it."""
    folds = numpy.random.default_rng(FOLDS).integers(FOLDS, size=len(is_it))
    sums = numpy.zeros(len(is_it))
    for fold in range(FOLDS):
        held, shown = folds == fold, folds != fold
        start, weights = _fitted(seen[shown], is_it[shown], is_harmless[shown], counts[shown])
        sums[held] = seen[held] @ weights + start
    return sums


def _fitted(
    seen: spmatrix, is_it: Flags, is_harmless: Flags, counts: Numbers
) -> tuple[float, Numbers]:
    telling = _telling(seen[is_it], seen[is_harmless])
    model = LogisticRegression(C=STRENGTH, max_iter=300, solver="liblinear", random_state=1)
    model.fit(seen @ diags(telling), is_it, sample_weight=counts)
    return float(model.intercept_[0]), model.coef_[0] * telling


def _telling(breaches: spmatrix, harmless: spmatrix) -> Numbers:
    """Return for each trait how much oftener it stands in breaches; 0 where it is as often."""
    often, seldom = (1.0 + numpy.asarray(one.sum(axis=0)).ravel() for one in (breaches, harmless))
    ratio = numpy.log(often / often.sum()) - numpy.log(seldom / seldom.sum())
    telling: Numbers = numpy.sign(ratio) * numpy.abs(ratio) ** TELLING
    return telling


def _write(path: Path, names: Sequence[str], columns: Sequence[Sequence[int]]) -> None:
    lines = ["\t".join(("", *NAMES))]
    for name, *weights in zip(names, *columns, strict=True):
        shown = [str(one) if abs(one) >= LIGHTEST or not name else "" for one in weights]
        if any(shown):
            lines.append("\t".join((name, *shown)).rstrip("\t"))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
