#!/bin/sh
# run.sh ROUNDS: runs Lucene 4.10's ArabicAnalyzer over the articles on standard input, parted by NUL bytes, and prints
# the bytes of UTF-8 a second. On Debian: apt-get install liblucene4.10-java openjdk-17-jdk-headless
set -e
jars=/usr/share/java
here=$(dirname "$0")
exec java -cp "$jars/lucene-core-4.10.4.jar:$jars/lucene-analyzers-common-4.10.4.jar" "$here/Analyze.java" "${1:-5}"
