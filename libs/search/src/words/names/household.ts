/** What washes, cleans, lights and heals. English | Hindi | Marathi | Bengali | Tamil | Telugu | typed in Latin letters. */
export const HOUSEHOLD = `
soap|साबुन|साबण|সাবান|சோப்பு|సబ్బు|sabun, saabun, sabbu, saban, shaban, soppu, sope
bathing soap|नहाने का साबुन|अंघोळीचा साबण|স্নানের সাবান, গায়ে মাখার সাবান|குளியல் சோப்பு|స్నానపు సబ్బు|bath soap, nahane ka sabun, nahaane ka saabun, angholicha saban, snaner saban, gaye makha saban, kuliyal soap, snanapu sabbu
detergent|कपड़े धोने का पाउडर, वाशिंग पाउडर, सर्फ पाउडर, धुण्याचा पावडर|धुण्याची पावडर, कपडे धुण्याची पावडर|কাপড় কাচার পাউডার, ডিটারজেন্ট|சலவைத்தூள், துணி சோப்புத்தூள்|బట్టల పొడి, డిటర్జెంట్|washing powder, kapde dhone ka powder, kapda dhone ka powder, kapde ka powder, surf powder, dhunyachi powder, kapor kachar powder, salavai thool, battala podi, detarjent, kapde saaf karne ka, kapde dhone ka
detergent bar|कपड़े धोने का साबुन|कपडे धुण्याचा साबण|কাপড় কাচার সাবান|துணி சோப்பு|బట్టల సబ్బు|kapde dhone ka sabun, kapde ka sabun, kapda dhone ka sabun, dhunyacha saban, kapor kachar saban, thuni soap, battala sabbu, washing soap
fabric conditioner|फैब्रिक कंडीशनर|फॅब्रिक कंडिशनर|ফেব্রিক কন্ডিশনার|துணி கண்டிஷனர்|ఫ్యాబ్రిక్ కండిషనర్|kapde ka conditioner, fabrik conditioner
fabric whitener|नील|नीळ|নীল কাপড়ের|நீலம், சொட்டு நீலம்|నీలి మందు|neel, nil liquid, sottu neelam, kapde ki neel, neel liquid
dishwash|बर्तन धोने का साबुन, बर्तन धोने का|भांडी घासण्याचा साबण|বাসন মাজার সাবান|பாத்திரம் கழுவும் சோப்பு|గిన్నెలు తోమే సబ్బు|dish wash, bartan dhone ka sabun, bartan ka sabun, bartan dhone ka, bartan bar, bhandi ghasnyacha saban, basan majar saban, pathiram soap, ginnela sabbu, bartan saaf karne ka, bartan safai
scrubber|जूना, स्क्रबर|घासणी, स्क्रबर|মাজুনি, স্ক্রাবার|ஸ்க்ரப்பர், நார்|స్క్రబ్బర్|juna, bartan ka juna, ghasni, majuni, scruber, skrabar
toilet cleaner|टॉयलेट क्लीनर|टॉयलेट क्लीनर|টয়লেট ক্লিনার|டாய்லெட் கிளீனர், கழிப்பறை கிளீனர்|టాయిలెట్ క్లీనర్|toilet saaf karne ka, bathroom saaf karne ka, toylet cleaner, latrine cleaner
floor cleaner|फर्श क्लीनर, पोछे का लिक्विड|फरशी क्लीनर|মেঝে পরিষ্কার করার, ফ্লোর ক্লিনার|தரை கிளீனர்|నేల క్లీనర్, ఫ్లోర్ క్లీనర్|farsh cleaner, pocha liquid, pochha liquid, farshi cleaner, tharai cleaner
phenyl|फिनाइल|फिनाईल|ফিনাইল|பினாயில்|ఫినాయిల్|phenyle, phinail, finail, phenoyl, finayl
glass cleaner|शीशा साफ करने का|काच क्लीनर|কাচ পরিষ্কার করার|கண்ணாடி கிளீனர்|గ్లాస్ క్లీనర్|sheesha saaf karne ka, kaanch cleaner, glas cleaner
acid|तेजाब|अॅसिड|অ্যাসিড|ஆசிட்|యాసిడ్|tezab, tejab, toilet acid
bleach|ब्लीच पाउडर, ब्लीचिंग पाउडर|ब्लीचिंग पावडर|ব্লিচিং পাউডার|பிளீச்சிங் பவுடர்|బ్లీచింగ్ పౌడర్|bleaching powder, bliching powder, blich
shampoo|शैम्पू, शैंपू|शॅम्पू|শ্যাম্পু|ஷாம்பு|షాంపూ|shampu, shempoo, shampo, sampoo, sampu
conditioner|कंडीशनर|कंडिशनर|কন্ডিশনার|கண்டிஷனர்|కండిషనర్|condisnar, hair conditioner
hair oil|बालों का तेल, बाल का तेल|केसांचे तेल|চুলের তেল, মাথার তেল|முடி எண்ணெய், தலைமுடி எண்ணெய்|జుట్టు నూనె, తల నూనె|baal ka tel, balon ka tel, baalo ka tel, baalon ka tel, sir ka tel, kesanche tel, chuler tel, mathar tel, mudi ennai, juttu nune, tala nune
hair colour|हेयर कलर, बाल रंगने का|केसांचा रंग|চুলের রং, কলপ|முடி சாயம், தலைச்சாயம்|జుట్టు రంగు|hair color, baal kala karne ka, kesancha rang, chuler rong, kolop, hair dye, mudi sayam, juttu rangu
henna|मेहंदी|मेंदी|মেহেন্দি|மருதாணி|గోరింటాకు|mehndi, mehandi, mehendi, mendi, marudhani, gorintaku
comb|कंघी|कंगवा|চিরুনি|சீப்பு|దువ్వెన|kanghi, kangva, chiruni, seeppu, duvvena
toothpaste|टूथपेस्ट, मंजन, दंत मंजन|टूथपेस्ट|টুথপেস্ট, দাঁতের মাজন|பற்பசை|టూత్‌పేస్ట్|tooth paste, manjan, dant manjan, toothpest, tuthpest, daanter majon, parpasai, pal paste
tooth powder|दंत पाउडर, लाल दंत मंजन|दंतमंजन|দাঁতের গুঁড়ো, টুথ পাউডার|பல்பொடி|పళ్ళ పొడి|toothpowder, lal dant manjan, palpodi, palla podi
toothbrush|टूथब्रश|टूथब्रश|টুথব্রাশ|பல் துலக்கி, டூத்பிரஷ்|టూత్‌బ్రష్|tooth brush, brush dant, tuthbrush, dant brush, datun brush
mouthwash|माउथवॉश|माउथवॉश|মাউথওয়াশ|மவுத்வாஷ்|మౌత్‌వాష్|mouth wash, kulla karne ka
face wash|फेस वॉश|फेसवॉश|ফেস ওয়াশ|ஃபேஸ் வாஷ்|ఫేస్ వాష్|facewash, muh dhone ka, fes wash
hand wash|हैंड वॉश, हाथ धोने का|हँडवॉश|হ্যান্ড ওয়াশ|ஹேண்ட் வாஷ், கை கழுவும்|హ్యాండ్ వాష్|handwash, hath dhone ka, haath dhone ka sabun
sanitizer|सैनिटाइजर|सॅनिटायझर|স্যানিটাইজার|சானிடைசர்|శానిటైజర్|sanitiser, hand sanitizer, senitizer
body lotion|बॉडी लोशन|बॉडी लोशन|বডি লোশন|பாடி லோஷன்|బాడీ లోషన్|bodi lotion, body losan
petroleum jelly|पेट्रोलियम जेली|पेट्रोलियम जेली|পেট্রোলিয়াম জেলি|பெட்ரோலியம் ஜெல்லி|పెట్రోలియం జెల్లీ|petrolium jelly, petroleum jeli
cold cream|कोल्ड क्रीम|कोल्ड क्रीम|কোল্ড ক্রিম|கோல்டு கிரீம்|కోల్డ్ క్రీమ్|winter cream, kold cream
fairness cream|गोरा होने की क्रीम, फेयरनेस क्रीम|फेअरनेस क्रीम|ফর্সা হওয়ার ক্রিম|ஃபேர்னஸ் கிரீம்|ఫెయిర్‌నెస్ క్రీమ్|gora hone ki cream, gore hone wali cream, fairnes cream
sunscreen|सनस्क्रीन|सनस्क्रीन|সানস্ক্রিন|சன்ஸ்கிரீன்|సన్‌స్క్రీన్|sun screen, sunscreem, dhoop ki cream
talcum powder|टैल्कम पाउडर|टाल्कम पावडर|ট্যালকম পাউডার|டால்கம் பவுடர்|టాల్కమ్ పౌడర్|talc, telcum powder, body powder, talkam powder
deodorant|डियोड्रेंट, डियो|डिओ|ডিওডোরেন্ট|டியோடரண்ட்|డియోడరెంట్|deo, diyo, deo spray, body spray
perfume|इत्र, परफ्यूम|अत्तर, परफ्यूम|আতর, পারফিউম|வாசனைத் திரவியம், அத்தர்|అత్తరు, పెర్ఫ్యూమ్|itra, attar, attar scent, perfum, scent bottle
kajal|काजल|काजळ|কাজল|கண்மை|కాటుక|kaajal, kajol, kanmai, katuka
sindoor|सिंदूर|शेंदूर|সিঁদুর|செந்தூரம்|సింధూరం|sindur, shendur, sinduram
kumkum|कुमकुम, रोली|कुंकू|কুমকুম|குங்குமம்|కుంకుమ|kumkum powder, roli, kunku, kungumam, kunkuma
nail polish|नेल पॉलिश|नेल पॉलिश|নেল পালিশ, নখপালিশ|நகப்பூச்சு|నెయిల్ పాలిష్|nailpolish, nel polish
lipstick|लिपस्टिक|लिपस्टिक|লিপস্টিক|லிப்ஸ்டிக்|లిప్‌స్టిక్|lipistick, lipstik
razor|रेजर, उस्तरा|रेझर|রেজার|சவரக்கத்தி|రేజర్|rezar, razar, ustara
shaving cream|शेविंग क्रीम, दाढ़ी की क्रीम|दाढीची क्रीम|শেভিং ক্রিম|ஷேவிங் கிரீம்|షేవింగ్ క్రీమ్|shaving krim, dadhi banane ki cream, saving cream
shaving blade|ब्लेड|ब्लेड|ব্লেড|பிளேடு|బ్లేడు|dadhi ka blade, bled, balade
sanitary pads|सैनिटरी पैड, पैड|सॅनिटरी पॅड|স্যানিটারি ন্যাপকিন, প্যাড|சானிட்டரி நாப்கின்|శానిటరీ ప్యాడ్స్|sanitary pad, sanitary napkin, sanitary napkins, pad for women, sanetary pad
diaper|डायपर|डायपर|ডায়াপার|டயப்பர்|డైపర్|diapers, nappy, nappies, bachon ka diaper, daiper, dyper
baby soap|बेबी साबुन|बेबी साबण|বেবি সাবান|பேபி சோப்|బేబీ సబ్బు|bachon ka sabun, baby sabun
baby oil|बेबी तेल, बच्चों का तेल|बेबी तेल|বেবি তেল|பேபி எண்ணெய்|బేబీ ఆయిల్|bachon ka tel, baby tel, malish tel
baby powder|बेबी पाउडर|बेबी पावडर|বেবি পাউডার|பேபி பவுடர்|బేబీ పౌడర్|bachon ka powder
cotton|रुई|कापूस|তুলো|பஞ்சு|దూది, పత్తి|rui, ruyi, kapus, tulo, panju, doodi
bandage|पट्टी|पट्टी|ব্যান্ডেজ|கட்டுத்துணி, பேண்டேஜ்|బ్యాండేజ్|patti bandage, bandej, chot ki patti
balm|बाम|बाम|বাম মলম|தைலம்|బామ్|baam, bam, sar dard ka balm, thailam
cough drops|खांसी की गोली, गले की गोली|खोकल्याची गोळी|কাশির লজেন্স|இருமல் மிட்டாய்|దగ్గు బిళ్ళలు|khansi ki goli, gale ki goli, gala kharab ki goli, khasi ki goli, cough tablet
mosquito repellent|मच्छर मारने की दवा, मच्छर की दवा, मच्छर, डास|डास प्रतिबंधक|মশা তাড়ানোর, মশার ওষুধ, মশা|கொசு விரட்டி, கொசு|దోమల మందు, దోమ|mosquito, machhar, machhar ki dawa, machhar marne ki dawa, machhar bhagane ka, macchar, machar, machar ki dawa, das marnyache, mosha maarar, kosu virati, domala mandu, kosu, doma, machhar bhagane ki dawa, machar marne ka, machhar marne ka
mosquito coil|मच्छर अगरबत्ती, मच्छर कॉइल|डास कॉइल|মশার কয়েল, মশার ধূপ|கொசுவர்த்தி|దోమల కాయిల్|machhar coil, macchar coil, machhar agarbatti, moshar dhup, moshar koil, kosuvarthi, domala coil, mosquito koil
cockroach spray|कॉकरोच मारने की दवा, तिलचट्टा|झुरळ मारण्याचे औषध|আরশোলা মারার ওষুধ|கரப்பான் பூச்சி மருந்து|బొద్దింకల మందు|cockroach, kakroch, cockroach marne ki dawa, tilchatta, jhural, arshola, karappan, boddinka
rat poison|चूहे मारने की दवा|उंदीर मारण्याचे औषध|ইঁদুর মারার বিষ|எலி மருந்து|ఎలుకల మందు|chuhe marne ki dawa, chuha marne ki dawa, rat kill, eli marundhu, elukala mandu
air freshener|एयर फ्रेशनर|एअर फ्रेशनर|এয়ার ফ্রেশনার|ஏர் ஃப்ரெஷ்னர்|ఎయిర్ ఫ్రెష్‌నర్|room freshener, air freshner, kamre ki khushboo, rum freshner
naphthalene balls|फिनाइल की गोली, नेफ्थलीन|डांबर गोळी|ন্যাপথলিন|அந்துருண்டை|నాఫ్తలీన్ ఉండలు|phenyl ki goli, finail goli, dambar goli, nepthalin, napthalene balls, phenyl goli
agarbatti|अगरबत्ती|उदबत्ती, अगरबत्ती|ধূপকাঠি, আগরবাতি|ஊதுபத்தி|అగరబత్తి|incense sticks, incense stick, agarbati, agarbathi, agarabatti, udbatti, dhupkathi, oodhubathi, oothubathi
dhoop|धूप, धूपबत्ती|धूप|ধূপ, ধুনো|சாம்பிராணி|సాంబ్రాణి|dhoopbatti, dhup batti, dhup, sambrani, dhuno
camphor|कपूर|कापूर|কর্পূর|கற்பூரம்|కర్పూరం|kapur, kapoor, karpur, kapur goli, korpur, karpooram
wicks|बत्ती, रुई बत्ती, दीया बत्ती|वात, फुलवात|সলতে|திரி|వత్తులు|rui batti, ruyi batti, diya batti, cotton wick, cotton wicks, fulvat, thiri, vathulu, solte
lamp oil|दीपक तेल, पूजा का तेल|दिव्याचे तेल|প্রদীপের তেল|தீப எண்ணெய்|దీపం నూనె|pooja oil, puja ka tel, deepam oil, diya tel, deepa ennai
matchbox|माचिस|काडेपेटी, आगपेटी|দেশলাই|தீப்பெட்டி|అగ్గిపెట్టె|machis, maachis, match box, matches, machis dibbi, kadepeti, agpeti, deshlai, theepetti, aggipette
lighter|लाइटर|लायटर|লাইটার|லைட்டர்|లైటర్|laitar, liter gas, gas lighter
candle|मोमबत्ती|मेणबत्ती|মোমবাতি|மெழுகுவர்த்தி|కొవ్వొత్తి|mombatti, mom batti, menbatti, mombati, mezhuguvarthi, kovvotti
broom|झाड़ू|झाडू, केरसुणी|ঝাড়ু, ঝাঁটা|துடைப்பம்|చీపురు|jhadu, jhaadu, jharu, kersuni, jhata, thudaippam, cheepuru
mop|पोछा|पोछा, फरशी पुसणी|ন্যাতা, মপ|மாப், துடைப்பான்|మాప్|pocha, pochha, ponchha
dustbin bags|कूड़े की थैली, कचरा बैग|कचरा पिशवी|ময়লার ব্যাগ|குப்பை பை|చెత్త సంచులు|garbage bag, garbage bags, kachra bag, kuda bag, kude ki thaili, dustbin bag, kuppai pai
tissue paper|टिशू पेपर|टिश्यू पेपर|টিস্যু পেপার|டிஷ்யூ பேப்பர்|టిష్యూ పేపర్|tishu paper, tisu paper, napkin paper
aluminium foil|एल्युमिनियम फॉयल|अॅल्युमिनियम फॉईल|অ্যালুমিনিয়াম ফয়েল|அலுமினியம் ஃபாயில்|అల్యూమినియం ఫాయిల్|aluminum foil, silver foil, foil paper, roti lapetne ka
paper cup|कागज का कप|पेपर कप|কাগজের কাপ|பேப்பர் கப்|పేపర్ కప్పు|paper glass, disposable glass, disposal glass, kagaz ka cup, kagojer cup
paper plate|कागज की प्लेट, पत्तल|पेपर प्लेट, पत्रावळ|কাগজের প্লেট|பேப்பர் பிளேட்|పేపర్ ప్లేట్, విస్తరాకు|pattal, patravali, disposable plate, disposal plate, dona pattal
bulb|बल्ब|बल्ब|বাল্ব|பல்பு|బల్బు|balb
battery|बैटरी, सेल|बॅटरी, सेल|ব্যাটারি|பேட்டரி|బ్యాటరీ|betri, cell battery, pencil cell, remote cell, pencil battery
pen|पेन, कलम|पेन|কলম, পেন|பேனா|పెన్ను|kalam, kolom
pencil|पेंसिल|पेन्सिल|পেন্সিল|பென்சில்|పెన్సిల్|pensil, pencils
notebook|कॉपी, नोटबुक|वही|খাতা|நோட்டுப் புத்தகம்|నోట్‌బుక్|note book, copy notebook, khata copy, vahi
glue|गोंद|गोंद, डिंक|আঠা|பசை|జిగురు|gond tube, aatha, pasai, jiguru
shoe polish|जूता पॉलिश|बूट पॉलिश|জুতার পালিশ, জুতোর কালি|ஷூ பாலிஷ்|షూ పాలిష్|boot polish, juta polish, joote ki polish, buut polish
dog food|कुत्ते का खाना|कुत्र्याचे खाद्य|কুকুরের খাবার|நாய் உணவு|కుక్క ఆహారం|kutte ka khana, dogfood, kukurer khabar
cat food|बिल्ली का खाना|मांजराचे खाद्य|বিড়ালের খাবার|பூனை உணவு|పిల్లి ఆహారం|billi ka khana, catfood, biraler khabar
betel leaf|पान का पत्ता, पान पत्ता|विड्याचे पान|পান পাতা|வெற்றிலை|తమలపాకు|paan ka patta, paan patta, vidyache paan, pan pata, vetrilai, tamalapaku
pan masala|पान मसाला|पान मसाला|পান মশলা|பான் மசாலா|పాన్ మసాలా|paan masala, pan masla, gutka
tobacco|तंबाकू, तम्बाकू|तंबाखू|তামাক|புகையிலை|పొగాకు|tambaku, tambakhu, tamak, khaini, pugaiyilai, pogaku
cigarette|सिगरेट|सिगारेट|সিগারেট|சிகரெட்|సిగరెట్|cigret, sigret, cigarate
bidi|बीड़ी|विडी|বিড়ি|பீடி|బీడీ|beedi, biri, vidi, beedi bundle
lime|चूना|चुना|চুন|சுண்ணாம்பு|సున్నం|chuna, chunam, sunnambu, sunnam
`;
