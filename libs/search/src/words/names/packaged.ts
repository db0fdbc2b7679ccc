/** Packaged food and drinks. English | Hindi | Marathi | Bengali | Tamil | Telugu | typed in Latin letters. */
export const PACKAGED = `
tea|चाय, चाय पत्ती, चायपत्ती|चहा, चहा पावडर|চা, চা পাতা|தேயிலை, டீ தூள், தேநீர்|టీ పొడి, తేయాకు, తేనీరు|chai, chay, chaha, cha patti, chai patti, chaipatti, chai patta, chai ki patti, cha pata, theyilai, tea thool, tea podi, teyaku, theneer
green tea|ग्रीन टी, हरी चाय|ग्रीन टी|গ্রিন টি|கிரீன் டீ|గ్రీన్ టీ|hari chai, grin tea
coffee|कॉफी, कॉफ़ी|कॉफी|কফি|காபி|కాఫీ|kaapi, kapi, cofee, coffe, kofi
biscuit|बिस्कुट, बिस्किट|बिस्कीट|বিস্কুট|பிஸ்கட்|బిస్కెట్, బిస్కట్|biskut, biskit, biscuits, bascuit, biskoot, biscut
cookies|कुकीज़, कुकीज|कुकीज|কুকিজ|குக்கீஸ்|కుకీలు|cookie, kukis, kukies
rusk|रस्क, टोस्ट|टोस्ट, खारी|রাস্ক, টোস্ট বিস্কুট|ரஸ்க்|రస్క్|toast rusk, rask, toast biscuit
bread|ब्रेड, डबल रोटी|ब्रेड|পাউরুটি|ரொட்டி, பிரெட்|బ్రెడ్|double roti, dabal roti, bred, pauruti, breads, pav roti
bun|पाव, बन|पाव|বান রুটি|பன்|బన్ను|pav bread, paav, ladi pav
cake|केक|केक|কেক|கேக்|కేక్|kek, keik
noodles|नूडल्स|नूडल्स|নুডলস, চাউমিন|நூடுல்ஸ்|నూడుల్స్|noodle, nudals, nudles, chowmein, chow mein, chaumin
vermicelli|सेवई, सेवइयां, सेंवई|शेवया|সেমাই, সিমুই|சேமியா|సేమియా|sevai, sewai, seviyan, semiya, shevai, shevaya, semai, shimui, semya
pasta|पास्ता|पास्ता|পাস্তা|பாஸ்தா|పాస్తా|pastha, paasta
macaroni|मैकरोनी|मॅकरोनी|ম্যাকারনি|மக்ரோனி|మకరోని|macroni, makroni, mekroni
corn flakes|कॉर्न फ्लेक्स|कॉर्न फ्लेक्स|কর্নফ্লেক্স|கார்ன் பிளேக்ஸ்|కార్న్ ఫ్లేక్స్|cornflakes, cornflex, korn flex, makai poha
oats|ओट्स, जई|ओट्स|ওটস|ஓட்ஸ்|ఓట్స్|otes, otts, jai
muesli|म्यूसली|म्युसली|মুসলি|மியூஸ்லி|ముయెస్లీ|musli, muesly
chips|चिप्स|वेफर्स, चिप्स|চিপস|சிப்ஸ்|చిప్స్|wafers, wafer chips, chipps, aloo chips
namkeen|नमकीन|फरसाण, नमकीन|চানাচুর, নোনতা|மிக்ஸர், காரம்|మిక్చర్|namkin, farsan, chanachur, mixchar, mixture namkeen, nashta, naashta
bhujia|भुजिया|भुजिया|ভুজিয়া, ঝুরিভাজা|புஜியா|భుజియా|bhujiya, bhujiyaa, jhuri bhaja
sev|सेव|शेव|সেও ভাজা|சேவ், ஓமப்பொடி|సేవ్, కారప్పూస|shev, omapodi, karappusa
papad|पापड़|पापड|পাঁপড়|அப்பளம்|అప్పడం, అప్పడాలు|pappad, papar, papadum, papor, appalam, appadam, appadalu
pickle|अचार|लोणचे|আচার|ஊறுகாய்|ఊరగాయ, పచ్చడి|achar, achaar, aachar, loncha, lonche, pickel, oorugai, uragaya, pachadi
mango pickle|आम का अचार|आंब्याचे लोणचे, कैरीचे लोणचे|আমের আচার|மாங்காய் ஊறுகாய்|ఆవకాయ, మామిడికాయ పచ్చడి|aam ka achar, aam ka achaar, aambyache lonche, amer achar, mangai oorugai, avakaya
lemon pickle|नींबू का अचार|लिंबाचे लोणचे|লেবুর আচার|எலுமிச்சை ஊறுகாய்|నిమ్మకాయ పచ్చడి|nimbu ka achar, nimbu achar, limbu lonche, lebur achar, elumichai oorugai, nimmakaya pachadi
chutney|चटनी|चटणी|চাটনি|சட்னி|చట్నీ|chatni, chutni, chatny
ketchup|केचप, टमाटर सॉस|टोमॅटो केचप|টমেটো সস, কেচাপ|தக்காளி சாஸ்|టమాటా సాస్, కెచప్|tomato sauce, ketchap, kechap, tamatar sauce, tomato sos
soy sauce|सोया सॉस|सोया सॉस|সয়া সস|சோயா சாஸ்|సోయా సాస్|soya sauce, soya sos
chilli sauce|चिली सॉस, मिर्ची सॉस|चिली सॉस|চিলি সস|சில்லி சாஸ்|చిల్లీ సాస్|chili sauce, mirchi sauce, chilli sos
mayonnaise|मेयोनीज|मेयोनीज|মেয়োনিজ|மயோனைஸ்|మయోనీస్|mayonise, mayo, mayonis, mayonese
peanut butter|पीनट बटर|पीनट बटर|পিনাট বাটার|வேர்க்கடலை வெண்ணெய்|పీనట్ బటర్|pinut butter, peanut batar
honey|शहद, मधु|मध|মধু|தேன்|తేనె|shahad, shehad, sahad, modhu, madhu, thene, tene, madh, then honey
jam|जैम|जॅम|জ্যাম|ஜாம்|జామ్|jaam, fruit jam, jem
ginger garlic paste|अदरक लहसुन पेस्ट|आले लसूण पेस्ट|আদা রসুন বাটা|இஞ்சி பூண்டு விழுது, இஞ்சி பூண்டு பேஸ்ட்|అల్లం వెల్లుల్లి పేస్ట్|adrak lahsun paste, adrak lehsun paste, aale lasun paste, ada rosun paste, inji poondu paste, allam vellulli paste
soup|सूप|सूप|স্যুপ|சூப்|సూప్|soop, sup packet
idli mix|इडली मिक्स|इडली मिक्स|ইডলি মিক্স|இட்லி மிக்ஸ், இட்லி மாவு|ఇడ్లీ మిక్స్, ఇడ్లీ పిండి|idly mix, idli maavu, idli pindi, idli batter
dosa mix|डोसा मिक्स|डोसा मिक्स|ধোসা মিক্স|தோசை மாவு|దోశ పిండి|dosa batter, dosai maavu, dosa pindi
gulab jamun mix|गुलाब जामुन मिक्स|गुलाबजाम मिक्स|গুলাব জামুন মিক্স|குலாப் ஜாமூன் மிக்ஸ்|గులాబ్ జామూన్ మిక్స్|gulab jamun, gulabjamun, gulab jamoon
custard powder|कस्टर्ड पाउडर|कस्टर्ड पावडर|কাস্টার্ড পাউডার|கஸ்டர்டு பவுடர்|కస్టర్డ్ పౌడర్|kastard powder, custerd powder
jelly|जेली|जेली|জেলি|ஜெல்லி|జెల్లీ|jeli, jelli
rose syrup|गुलाब शरबत|गुलाब सरबत|গোলাপ শরবত|ரோஸ் சிரப்|రోజ్ సిరప్|gulab sharbat, golap sherbet
sharbat|शरबत|सरबत|শরবত|சர்பத்|షర్బత్|sarbat, sherbet, sharbath
squash|स्क्वैश|स्क्वॉश|স্কোয়াশ|ஸ்குவாஷ்|స్క్వాష్|skwash
chocolate|चॉकलेट|चॉकलेट|চকোলেট, চকলেট|சாக்லேட்|చాక్లెట్|choclate, chocolet, chaklet, choklet, choclet
toffee|टॉफी, गोली|गोळी, टॉफी|লজেন্স, টফি|மிட்டாய்|మిఠాయి, చాక్లెట్ బిళ్ళ|tofi, goli toffee, candy, lozenge, mittai, candy toffee
chewing gum|च्युइंग गम|च्युइंग गम|চুইংগাম|சூயிங் கம்|చూయింగ్ గమ్|chingam, chewingum, bubble gum, chuingam
mouth freshener|माउथ फ्रेशनर, मुखवास|मुखवास|মাউথ ফ্রেশনার, মুখশুদ্ধি|வாய் புத்துணர்ச்சி|మౌత్ ఫ్రెష్‌నర్|mukhwas, mukhvas, mukhashuddhi, mouth freshner
ice cream|आइसक्रीम|आईस्क्रीम|আইসক্রিম|ஐஸ்கிரீம்|ఐస్ క్రీమ్|icecream, ais cream, ice crem, kulfi ice cream
cold drink|कोल्ड ड्रिंक, ठंडा|शीतपेय|কোল্ড ড্রিংক, ঠান্ডা পানীয়|குளிர்பானம்|కూల్ డ్రింక్|thanda, cold drinks, soft drink, soft drinks, kold drink, cool drink, kulirbanam
soda|सोडा वाटर|सोडा वॉटर|সোডা ওয়াটার|சோடா|సోడా|soda water, soda pani
juice|जूस, रस|ज्यूस|জুস, ফলের রস|பழச்சாறு, ஜூஸ்|జ్యూస్, పళ్ళరసం|jous, phalon ka ras, foler rosh, pazhacharu, ras
water|पानी|पाणी|জল, পানি|தண்ணீர்|నీళ్లు, నీరు|pani, paani, pani ki bottle, pani bottle, thanneer, neellu, mineral water, jol
energy drink|एनर्जी ड्रिंक|एनर्जी ड्रिंक|এনার্জি ড্রিংক|எனர்ஜி டிரிங்க்|ఎనర్జీ డ్రింక్|enerji drink
coconut water|नारियल पानी|नारळ पाणी|ডাবের জল|இளநீர்|కొబ్బరి నీళ్లు|nariyal pani, naral pani, daber jol, elaneer, kobbari neellu
health drink|हेल्थ ड्रिंक|हेल्थ ड्रिंक|হেলথ ড্রিংক|ஹெல்த் டிரிங்க்|హెల్త్ డ్రింక్|doodh mein milane wala powder, dudh powder drink
glucose|ग्लूकोज|ग्लुकोज|গ্লুকোজ|குளுக்கோஸ்|గ్లూకోజ్|glucoz, glucos, glukoz, glucose powder
baby cereal|शिशु आहार, बेबी फूड|बाळाचा आहार|শিশু খাদ্য, বেবি ফুড|குழந்தை உணவு|శిశు ఆహారం|baby food, bachche ka khana
sweets|मिठाई|मिठाई|মিষ্টি|இனிப்பு|మిఠాయిలు, స్వీట్లు|mithai, methai, mishti, inippu
rasgulla|रसगुल्ला|रसगुल्ला|রসগোল্লা|ரசகுல்லா|రసగుల్లా|rosogolla, rasagulla, rasgula
soan papdi|सोन पापड़ी|सोनपापडी|সোনপাপড়ি|சோன் பப்டி|సోన్ పాపిడి|son papdi, soanpapdi, sohan papdi, sonpapri
chikki|चिक्की, गजक|चिक्की|চিক্কি, বাদাম পাটালি|கடலை மிட்டாய்|పల్లి పట్టి, చిక్కీ|gajak, kadalai mittai, palli patti, chiki
frozen peas|फ्रोजन मटर|फ्रोझन मटार|ফ্রোজেন মটর|உறைந்த பட்டாணி|ఫ్రోజెన్ బఠానీ|frozen matar, frozen mattar
french fries|फ्रेंच फ्राइज|फ्रेंच फ्राईज|ফ্রেঞ্চ ফ্রাই|பிரெஞ்ச் ஃப்ரைஸ்|ఫ్రెంచ్ ఫ్రైస్|finger chips, french fry, frozen fries
tofu|टोफू|टोफू|টোফু|டோஃபு|టోఫు|tofoo, soya paneer
`;
